import { ClipboardCheck } from 'lucide-react'
import { CommandButton } from '../../../commands/CommandButton'
import { useCheck } from '../../../store/check'
import { useEngine } from '../../../store/engine'
import { useTexts } from '../../../store/language'
import { EmptyState } from '../../../ui/EmptyState'
import { ListeningActions } from '../../../ui/ListeningActions'
import { ListeningLine } from '../../../ui/ListeningLine'

/** Why there is no device yet, what it is wanted for, and what can be done in the meantime. */
export function NoDevice({ about }: { about: string }) {
  const texts = useTexts().check
  const isLive = useCheck(({ facts }) => facts?.isLive ?? true)
  const isOn = useEngine(({ state }) => state?.listening.kind === 'on')
  if (!isLive)
    return (
      <EmptyState icon={ClipboardCheck} title={texts.noDeviceInFile} actions={<CommandButton id="source.live" />}>
        <p>{texts.noDeviceInFileAbout}</p>
      </EmptyState>
    )
  return (
    <EmptyState
      icon={ClipboardCheck}
      title={texts.noDevice}
      actions={
        <>
          <ListeningActions />
          {isOn && <CommandButton id="simulate.start" />}
          <CommandButton id="file.example" kind="quiet" />
        </>
      }
    >
      <p>{about}</p>
      <ListeningLine />
    </EmptyState>
  )
}
