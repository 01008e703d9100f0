import { useCheck, useFollowedCheck } from '../../store/check'
import { useFollowedWiring } from '../../store/wiring'
import { CheckMap } from './CheckMap'
import { DevicePane } from './device/DevicePane'
import { PanelPane } from './PanelPane'
import { StepList } from './StepList'
import { WrongPane } from './WrongPane'
import './CheckScreen.css'

/** One tracker, from the open port to the tested wiring: six steps, the device, its place, and what is wrong. */
export function CheckScreen() {
  useFollowedCheck()
  useFollowedWiring()
  const panel = useCheck((check) => check.panel)
  return (
    <div className="check-screen">
      <StepList />
      {panel === undefined ? <DevicePane /> : <PanelPane id={panel} />}
      <CheckMap />
      <WrongPane />
    </div>
  )
}
