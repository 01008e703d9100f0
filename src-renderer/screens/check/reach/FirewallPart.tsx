import type { StepState } from '../../../../src-shared/check/step'
import type { Firewall } from '../../../../src-shared/link/contracts/check'
import { doReach, useCheck } from '../../../store/check'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { StepMark } from '../StepMark'
import { Part } from './Part'

const STATES: Record<Firewall['verdict'], StepState> = {
  off: 'passed',
  open: 'passed',
  blocked: 'failed',
  unknown: 'warning',
  unreadable: 'waiting',
}

/** What this computer's own firewall does with the port, where it lets itself be read. */
export function FirewallPart() {
  const texts = useTexts().check.reach
  const firewalls = useCheck(({ reach }) => reach?.firewalls)
  return (
    <Part title={texts.firewall} about={texts.firewallAbout}>
      {firewalls !== undefined && (
        <ul className="firewalls">
          {firewalls.length === 0 && <li>{texts.noFirewall}</li>}
          {firewalls.map(({ name, verdict, detail }) => (
            <li key={name} className="reach-outcome selectable">
              <StepMark state={STATES[verdict]} />
              <span>
                <b>{name}</b> {texts.verdicts[verdict]} <code className="faint mono">{detail}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="reach-actions">
        <Button onPress={() => void doReach('reach.readFirewall', texts.firewallFailed)}>{texts.readFirewall}</Button>
      </div>
    </Part>
  )
}
