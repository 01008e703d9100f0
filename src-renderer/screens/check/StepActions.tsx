import type { Step } from '../../../src-shared/check/step'
import { CommandButton } from '../../commands/CommandButton'

/** What can be done about a step, where it stands. */
export function StepActions({ step: { id, state } }: { step: Step }) {
  if (id === 'port') return state === 'passed' ? null : <CommandButton id="listening.toggle" />
  if (id === 'reach') return <CommandButton id="check.reach" kind={state === 'passed' ? 'link' : 'plain'} />
  if (id === 'contact') return <CommandButton id="check.setup" kind={state === 'passed' ? 'link' : 'plain'} />
  if (id === 'wiring') return <CommandButton id="check.wiring" kind={state === 'passed' ? 'link' : 'plain'} />
  return null
}
