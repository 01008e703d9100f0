import type { Step, StepId } from '../../../src-shared/check/step'
import { CommandButton } from '../../commands/CommandButton'
import type { CommandId } from '../../commands/registry'

const COMMANDS: Partial<Record<StepId, CommandId>> = {
  port: 'listening.toggle',
  reach: 'check.reach',
  contact: 'check.setup',
  wiring: 'check.wiring',
}

/** What can be done about a step, where it stands. About a recording nothing can. */
export function StepActions({ step: { id, state, reason } }: { step: Step }) {
  const command = COMMANDS[id]
  const isDone = state === 'passed'
  if (command === undefined || reason.code.endsWith('.recording') || (id === 'port' && isDone)) return null
  return <CommandButton id={command} kind={isDone ? 'link' : 'plain'} />
}
