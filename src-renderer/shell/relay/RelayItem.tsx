import { useEngine } from '../../store/engine'
import { useTexts } from '../../store/language'
import { StateMark } from '../../ui/StateMark'
import { StatusItem } from '../StatusItem'
import { relayLine } from './relay-line'

/** The relay's promise, and whether it is kept: always in sight while there is a relay. */
export function RelayItem() {
  const { shell } = useTexts()
  const state = useEngine((view) => view.state)
  if (state?.mode.kind !== 'relay') return null
  const { tone, text } = relayLine(state.mode.to, state.relay, state.at, shell.relay)
  return (
    <StatusItem label={shell.relay.item} className="status-relay">
      <StateMark tone={tone} />
      <span title={text}>{text}</span>
    </StatusItem>
  )
}
