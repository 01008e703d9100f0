import { useCheck } from '../../../store/check'
import { useTexts } from '../../../store/language'
import { Part } from './Part'

/** This computer's addresses, and what each can do. */
export function Addresses() {
  const texts = useTexts().check.reach
  const addresses = useCheck(({ reach }) => reach?.addresses ?? [])
  return (
    <Part title={texts.addresses} about={texts.addressesAbout}>
      {addresses.length === 0 && <p>{texts.noAddress}</p>}
      <ul className="addresses">
        {addresses.map(({ name, address, kind }) => (
          <li key={`${name} ${address}`}>
            <span className="mono selectable">{address}</span>
            <span className="faint">{name}</span>
            <span className="selectable">{texts.kinds[kind]}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
