import { CommandButton } from '../commands/CommandButton'
import { startListening, useEngine } from '../store/engine'
import { useTexts } from '../store/language'
import { Button } from './Button'

/** Start or stop listening; and where the port is taken, the way round it. */
export function ListeningActions() {
  const { listening } = useTexts().shell
  const usual = useEngine((view) => view.state?.usual)
  const isOn = useEngine((view) => view.state?.listening.kind === 'on')
  const freePort = useEngine(({ state }) => (state?.listening.kind === 'failed' ? state.listening.freePort : undefined))
  return (
    <>
      <CommandButton id="listening.toggle" kind={isOn ? 'plain' : 'primary'} />
      {usual !== undefined && freePort !== undefined && (
        <Button onPress={() => void startListening({ ...usual, port: freePort })}>{listening.onPort(freePort)}</Button>
      )}
    </>
  )
}
