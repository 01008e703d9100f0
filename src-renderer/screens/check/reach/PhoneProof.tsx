import { useState } from 'react'
import type { Visitor } from '../../../../src-shared/check/device-facts'
import { addressKind } from '../../../../src-shared/check/address-kind'
import { strangers } from '../../../../src-shared/protocols/strangers'
import { useCheck } from '../../../store/check'
import { useEngine } from '../../../store/engine'
import { copyText } from '../../../store/frame-copy'
import { said, useTexts } from '../../../store/language'
import { showFrames } from '../../../store/show-frames'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Field'
import { clock } from '../../../ui/format'
import { SquareCode } from '../../../ui/SquareCode'
import { StepMark } from '../StepMark'
import { Part } from './Part'
import { proofAddresses, proofUrl } from './proof-address'

/** A phone opens the page of this very port: the one proof of the road that needs nobody else. */
export function PhoneProof() {
  const texts = useTexts().check.reach
  const listening = useEngine(({ state }) => state?.listening)
  const isAnswering = useEngine(({ state }) => state?.mode.kind === 'answer')
  const reach = useCheck((check) => check.reach)
  const [wanted, setWanted] = useState('')
  const addresses = reach && listening?.kind === 'on' ? proofAddresses(reach, listening.port) : []
  const chosen = addresses.find(({ address }) => address === wanted) ?? addresses[0]
  return (
    <Part title={texts.phone} about={texts.phoneAbout}>
      {chosen === undefined ? (
        <p>{listening?.kind === 'on' ? texts.noAddress : texts.notListening}</p>
      ) : (
        <div className="phone-proof">
          <SquareCode text={proofUrl(chosen)} label={texts.code(proofUrl(chosen))} />
          <div className="phone-words">
            <Choice
              label={texts.address}
              value={chosen.address}
              onChange={setWanted}
              options={addresses.map(({ address }) => ({ id: address, title: address }))}
            />
            {!isAnswering && <p className="faint">{texts.notAnswering}</p>}
            <p className="mono selectable phone-url">{proofUrl(chosen)}</p>
            <Button onPress={() => void copyText(proofUrl(chosen), texts.addressCopied)}>{texts.copyAddress}</Button>
          </div>
        </div>
      )}
      <Visitors />
    </Part>
  )
}

/** The newest first: whoever stands before the phone looks for it at the top. */
function Visitors() {
  const texts = useTexts().check.reach
  const visitors = useCheck(({ facts }) => facts?.road.visitors)
  if (visitors === undefined || visitors.length === 0) return <p className="faint">{texts.noVisitor}</p>
  return (
    <ul className="visitors">
      {visitors.toReversed().map((visitor) => (
        <VisitorLine key={visitor.from} visitor={visitor} />
      ))}
    </ul>
  )
}

function VisitorLine({ visitor: { from, what, at, row, isOwn } }: { visitor: Visitor }) {
  const texts = useTexts().check
  const kind = addressKind(from)
  const who = said(strangers.find(({ id }) => id === what)?.title ?? what)
  const proof = isOwn || kind === 'loopback' ? 'here' : kind === 'public' || kind === 'carrierNat' ? 'outside' : 'near'
  return (
    <li>
      <StepMark state={proof === 'outside' ? 'passed' : proof === 'near' ? 'warning' : 'waiting'} />
      <span className="selectable">
        <span className="mono">{from}</span> {texts.reach.proves[proof]}{' '}
        <span className="faint">{[who, at === undefined ? '' : clock(at)].filter(Boolean).join(' · ')}</span>
      </span>
      {row !== undefined && (
        <Button kind="link" onPress={() => void showFrames([row])}>
          {texts.frame(row + 1)}
        </Button>
      )}
    </li>
  )
}
