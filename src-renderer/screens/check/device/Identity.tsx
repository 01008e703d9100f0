import type { DeviceFacts } from '../../../../src-shared/check/device-facts'
import { identityDifference, identityFault, type IdentityDifference } from '../../../../src-shared/check/identity'
import { expectedBy, useJob } from '../../../store/job'
import { useTexts } from '../../../store/language'
import { StepMark } from '../StepMark'

/** Who it says it is, whether that can be, and where it differs from what was typed. */
export function Identity({ device: { device } }: { device: DeviceFacts }) {
  const texts = useTexts().check
  const { imei } = expectedBy(useJob())
  const difference = imei === undefined ? undefined : identityDifference(imei, device)
  return (
    <div className="identity">
      <p className="identity-number mono selectable" aria-label={texts.received(device)}>
        {difference === undefined ? device : <Digits difference={difference} side="sent" />}
      </p>
      {difference !== undefined && imei !== undefined && (
        <p className="identity-typed mono selectable" aria-label={texts.typed(imei)}>
          <Digits difference={difference} side="typed" />
          <span className="identity-note">{texts.onTheJob}</span>
        </p>
      )}
      <CheckDigit device={device} />
    </div>
  )
}

/** Both identities have their digits one under the other; a digit that the other lacks has a gap there. */
function Digits({ difference: { digits }, side }: { difference: IdentityDifference; side: 'typed' | 'sent' }) {
  return digits.map((pair, index) =>
    pair.typed === pair.sent ? (
      <span key={index}>{pair[side]}</span>
    ) : (
      <mark key={index} className="digit-wrong">
        {pair[side] === '' ? '–' : pair[side]}
      </mark>
    ),
  )
}

function CheckDigit({ device }: { device: string }) {
  const texts = useTexts().check
  const fault = identityFault(device)
  const words = {
    sample: texts.sampleNumber,
    short: texts.noImei,
    checkDigit: fault?.kind === 'checkDigit' ? texts.checkDigitWrong(fault.digit) : '',
  }
  return (
    <p className="identity-digit">
      <StepMark state={fault === undefined ? 'passed' : 'warning'} />
      {fault === undefined ? texts.checkDigitRight : words[fault.kind]}
    </p>
  )
}
