import type { CarrierBook } from '../../../../src-shared/setup/carriers'
import { apnHints } from '../../../../src-shared/setup/network'
import { useTexts } from '../../../store/language'
import { useFollowedNetwork, useNetwork } from '../../../store/network'
import { changeSetup, useSetup } from '../../../store/setup'
import { Button } from '../../../ui/Button'
import { chooseCarrier, countryName } from './choose-carrier'

/** What the device's own words about its network say of the carrier: a press takes it. */
export function NetworkHint({ book }: { book: CarrierBook }) {
  const texts = useTexts().setup
  useFollowedNetwork()
  const network = useNetwork((state) => state.network)
  const { carrier } = useSetup()
  const names = [...new Map(apnHints(book, network).map((hint) => [hint.carrier, hint])).values()]
  if (names.length === 0 || names.some((hint) => hint.carrier === carrier)) return null
  return (
    <p className="setup-hint">
      {texts.networkHint}{' '}
      {names.map(({ carrier: name, country }) => (
        <Button
          key={name}
          kind="link"
          onPress={() => {
            changeSetup({ country })
            chooseCarrier(book, country, name)
          }}
        >
          {texts.carrierIn({ carrier: name, country: countryName(country) })}
        </Button>
      ))}
    </p>
  )
}
