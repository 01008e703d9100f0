import { CommandButton } from '../commands/CommandButton'
import { startListening, useEngine } from '../store/engine'
import { Button } from './Button'

/** Start or stop listening; and where the port is taken, the way round it. */
export function ListeningActions() {
  const usual = useEngine((view) => view.state?.usual)
  const isOn = useEngine((view) => view.state?.listening.kind === 'on')
  const freePort = useEngine(({ state }) => (state?.listening.kind === 'failed' ? state.listening.freePort : undefined))
  return (
    <>
      <CommandButton id="listening.toggle" kind={isOn ? 'plain' : 'primary'} />
      {usual !== undefined && freePort !== undefined && (
        <Button onPress={() => void startListening({ ...usual, port: freePort })}>Listen on port {freePort}</Button>
      )}
    </>
  )
}
