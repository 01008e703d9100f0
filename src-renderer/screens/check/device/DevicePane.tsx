import { useCheck } from '../../../store/check'
import { useTexts } from '../../../store/language'
import { DeviceChoice } from './DeviceChoice'
import { FactList } from './FactList'
import { Identity } from './Identity'
import { JobForm } from './JobForm'
import { NoDevice } from './NoDevice'
import './DevicePane.css'

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
          <NoDevice about={texts.noDeviceYet} />
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
