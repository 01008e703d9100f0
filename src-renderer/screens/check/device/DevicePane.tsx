import { ClipboardCheck } from 'lucide-react'
import { CommandButton } from '../../../commands/CommandButton'
import { useCheck } from '../../../store/check'
import { useEngine } from '../../../store/engine'
import { useTexts } from '../../../store/language'
import { EmptyState } from '../../../ui/EmptyState'
import { ListeningActions } from '../../../ui/ListeningActions'
import { ListeningLine } from '../../../ui/ListeningLine'
import { DeviceChoice } from './DeviceChoice'
import { FactList } from './FactList'
import { Identity } from './Identity'
import { JobForm } from './JobForm'
import './DevicePane.css'

/** Why there is none yet, and what can be done in the meantime. */
function NoDevice() {
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
      <p>{texts.noDeviceYet}</p>
      <ListeningLine />
    </EmptyState>
  )
}

/** The one device, big, and the job it is compared with. */
export function DevicePane() {
  const texts = useTexts().check
  const device = useCheck(({ facts }) => facts?.device)
  return (
    <section className="check-device" data-pane aria-label={texts.device} tabIndex={-1}>
      <header className="pane-header">
        <h2>{texts.device}</h2>
        <DeviceChoice />
      </header>
      <div className="device-body">
        {device === undefined ? (
          <NoDevice />
        ) : (
          <>
            <Identity device={device} />
            <FactList device={device} />
          </>
        )}
        <JobForm />
      </div>
    </section>
  )
}
