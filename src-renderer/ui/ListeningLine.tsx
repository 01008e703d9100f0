import type { Listening } from '../../src-shared/link/engine-contract'
import { useEngine } from '../store/engine'
import { StateMark } from './StateMark'
import type { MarkTone } from './StateMark'
import './ListeningLine.css'

/** One line: where the engine listens, or why it does not. */
export function ListeningLine() {
  const listening = useEngine((view) => view.state?.listening)
  const isDown = useEngine((view) => view.health.state === 'down')
  const [tone, text] = isDown ? ENGINE_DOWN : describe(listening)
  return (
    <p className="listening-line">
      <StateMark tone={tone} />
      {text}
    </p>
  )
}

const ENGINE_DOWN: [MarkTone, string] = ['error', 'The engine is not running, so nothing can arrive.']

function describe(listening: Listening | undefined): [MarkTone, string] {
  switch (listening?.kind) {
    case 'on':
      return ['good', `Listening on ${where(listening.addresses, listening.port)}, ${transports(listening)}.`]
    case 'failed':
      return ['error', `Not listening. ${listening.text} (${listening.code})`]
    case 'off':
      return ['off', 'Not listening, so nothing can arrive.']
    default:
      return ['busy', 'One moment…']
  }
}

function where(addresses: readonly string[], port: number): string {
  return addresses.map((address) => `${address}:${port}`).join(' and ')
}

function transports({ tcp, udp }: { tcp: boolean; udp: boolean }): string {
  return [tcp && 'TCP', udp && 'UDP'].filter(Boolean).join(' and ')
}
