import { PLATFORM } from '../../../../src-shared/model/platform'
import { copyText } from '../../../store/frame-copy'
import { useEngine } from '../../../store/engine'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { Part } from './Part'

/** The same program on a host that the whole internet reaches, which hands everything on to the platform. */
export function RelayPart() {
  const texts = useTexts().check.reach
  const port = useEngine(({ state }) => state?.usual.port || PLATFORM.port)
  const command = `trackbench relay --port ${port} --to ${PLATFORM.name}:${PLATFORM.port}`
  return (
    <Part title={texts.relay} about={texts.relayAbout}>
      <div className="reach-actions">
        <code className="mono selectable reach-command">{command}</code>
        <Button onPress={() => void copyText(command, texts.commandCopied)}>{texts.copyCommand}</Button>
      </div>
    </Part>
  )
}
