import { addressKind } from '../../../../src-shared/check/address-kind'
import type { Mapping } from '../../../../src-shared/link/contracts/check'
import { doReach, useCheck } from '../../../store/check'
import { useEngine } from '../../../store/engine'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { StepMark } from '../StepMark'
import { Part } from './Part'

/** Asks the router to lead the port here, and says honestly what came of it. */
export function RouterPart() {
  const texts = useTexts().check.reach
  const mapping = useCheck(({ reach }) => reach?.mapping)
  const isOn = useEngine(({ state }) => state?.listening.kind === 'on')
  const isMapped = mapping?.kind === 'mapped'
  return (
    <Part title={texts.router} about={texts.routerAbout}>
      {mapping !== undefined && <Outcome mapping={mapping} />}
      <div className="reach-actions">
        <Button
          isDisabled={!isOn || mapping?.kind === 'asking'}
          onPress={() => void doReach(isMapped ? 'reach.unmapPort' : 'reach.mapPort', texts.routerFailed)}
        >
          {isMapped ? texts.unmap : texts.map}
        </Button>
        {!isOn && <span className="faint">{texts.notListening}</span>}
      </div>
    </Part>
  )
}

function Outcome({ mapping }: { mapping: Mapping }) {
  const texts = useTexts().check.reach
  if (mapping.kind === 'asking') return <p role="status">{texts.askingRouter}</p>
  if (mapping.kind === 'failed')
    return (
      <p className="reach-outcome">
        <StepMark state="failed" />
        {texts.notMapped[mapping.why](mapping.detail)}
      </p>
    )
  if (mapping.kind !== 'mapped') return null
  const { by, router, outside, port, transports } = mapping
  const isOpen = addressKind(outside) === 'public'
  const all = transports.map((transport) => transport.toUpperCase()).join(', ')
  return (
    <>
      <p className="reach-outcome selectable">
        <StepMark state={isOpen ? 'passed' : 'failed'} />
        {texts.mapped(`${outside}:${port}`, all, router, by)}
      </p>
      {!isOpen && <p className="selectable">{texts.doubleNat(outside, texts.kinds[addressKind(outside)])}</p>}
    </>
  )
}
