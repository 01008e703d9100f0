import type { ReactNode } from 'react'
import type { StepState } from '../../../../src-shared/check/step'
import type { Platform } from '../../../../src-shared/link/contracts/check'
import { doReach, useCheck } from '../../../store/check'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { decimal } from '../../../ui/format'
import { StepMark } from '../StepMark'
import { Part } from './Part'

/** Is the platform there? Looked up and connected to by click only; nothing is sent. */
export function PlatformPart() {
  const texts = useTexts().check.reach
  const platform = useCheck(({ reach }) => reach?.platform)
  return (
    <Part title={texts.platform} about={texts.platformAbout}>
      {platform?.kind === 'asking' && <p role="status">{texts.askingPlatform}</p>}
      {platform?.kind === 'checked' && <Checked platform={platform} />}
      <div className="reach-actions">
        <Button
          isDisabled={platform?.kind === 'asking'}
          onPress={() => void doReach('reach.checkPlatform', texts.platformFailed)}
        >
          {texts.checkPlatform}
        </Button>
      </div>
    </Part>
  )
}

function Checked({ platform }: { platform: Extract<Platform, { kind: 'checked' }> }) {
  const texts = useTexts().check.reach
  const { host, port, addresses, expected, isOpen, fault = '', ms } = platform
  const isKnown = addresses.includes(expected)
  const isFound = addresses.length > 0
  return (
    <ul className="platform">
      <Line state={isFound ? 'passed' : 'failed'}>
        {isFound ? texts.resolved(host, addresses.join(', ')) : texts.notResolved(host, fault)}
      </Line>
      {isFound && (
        <Line state={isKnown ? 'passed' : 'warning'}>
          {isKnown ? texts.addressKnown(expected) : texts.addressOther(expected)}
        </Line>
      )}
      {isFound && (
        <Line state={isOpen ? 'passed' : 'failed'}>
          {isOpen ? texts.platformOpen(port, decimal(ms, 0)) : texts.platformClosed(port, fault)}
        </Line>
      )}
    </ul>
  )
}

function Line({ state, children }: { state: StepState; children: ReactNode }) {
  return (
    <li className="reach-outcome selectable">
      <StepMark state={state} />
      <span>{children}</span>
    </li>
  )
}
