import type { Listening } from '../../src-shared/link/engine-contract'
import type { Texts } from '../../src-shared/texts/en'
import { useEngine } from '../store/engine'
import { said, useTexts } from '../store/language'
import { StateMark } from './StateMark'
import type { MarkTone } from './StateMark'
import './ListeningLine.css'

/** One line: where the engine listens, or why it does not. */
export function ListeningLine() {
  const listening = useEngine((view) => view.state?.listening)
  const isDown = useEngine((view) => view.health.state === 'down')
  const texts = useTexts()
  const [tone, text]: [MarkTone, string] = isDown
    ? ['error', texts.shell.listening.engineDown]
    : describe(listening, texts)
  return (
    <p className="listening-line">
      <StateMark tone={tone} />
      {text}
    </p>
  )
}

function describe(listening: Listening | undefined, { common, shell }: Texts): [MarkTone, string] {
  const words = shell.listening
  switch (listening?.kind) {
    case 'on':
      return [
        'good',
        words.on(common.list(where(listening.addresses, listening.port)), common.list(transports(listening))),
      ]
    case 'failed':
      return ['error', words.failed(said(listening.text), listening.code)]
    case 'off':
      return ['off', words.off]
    default:
      return ['busy', words.opening]
  }
}

function where(addresses: readonly string[], port: number): string[] {
  return addresses.map((address) => `${address}:${port}`)
}

function transports({ tcp, udp }: { tcp: boolean; udp: boolean }): string[] {
  return [...(tcp ? ['TCP'] : []), ...(udp ? ['UDP'] : [])]
}
