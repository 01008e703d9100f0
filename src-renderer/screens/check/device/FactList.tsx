import type { ReactNode } from 'react'
import type { DeviceFacts, Moment } from '../../../../src-shared/check/device-facts'
import { useCheck } from '../../../store/check'
import { useTexts } from '../../../store/language'
import { showFrames } from '../../../store/show-frames'
import { Button } from '../../../ui/Button'
import { decimal, duration } from '../../../ui/format'
import { StateMark } from '../../../ui/StateMark'
import { ModelFact } from './ModelFact'

/** What it says of itself and its vehicle. What it has not said is left out with a dash, never shown as 0. */
export function FactList({ device }: { device: DeviceFacts }) {
  const { check: texts, common } = useTexts()
  const now = useCheck(({ facts }) => facts?.at ?? 0)
  const { last, transport, from, openSessions, position, satellites, powerV, batteryV, batteryPercent, ignition } =
    device
  const battery = batteryPercent ?? batteryV
  const ago = (at: number | undefined): string =>
    at === undefined ? '' : now - at < 1_000 ? common.now : common.ago(duration(now - at))
  return (
    <dl className="device-facts">
      <ModelFact device={device} />
      <Fact name={texts.transport} value={[transport?.toUpperCase(), from].filter(Boolean).join(' · ')} />
      <Fact name={texts.lastSeen} value={ago(last.at)} proof={last}>
        <StateMark tone={openSessions > 0 ? 'good' : 'off'} />
      </Fact>
      <Fact name={texts.fix} value={position && (position.value.valid ? texts.valid : texts.notValid)} proof={position}>
        {position && <StateMark tone={position.value.valid ? 'good' : 'warning'} />}
      </Fact>
      <Fact name={texts.satellites} value={satellites && decimal(satellites.value, 0)} proof={satellites} />
      <Fact name={texts.supply} value={powerV && `${decimal(powerV.value, 1)} V`} proof={powerV} />
      <Fact
        name={texts.battery}
        value={
          battery && (battery === batteryPercent ? `${decimal(battery.value, 0)} %` : `${decimal(battery.value, 1)} V`)
        }
        proof={battery}
      />
      <Fact name={texts.ignition} value={ignition && (ignition.value ? texts.on : texts.off)} proof={ignition} />
    </dl>
  )
}

interface FactProps {
  name: string
  value: string | undefined
  /** The frame that says it. */
  proof?: Moment | undefined
  children?: ReactNode
}

function Fact({ name, value, proof, children }: FactProps) {
  const texts = useTexts().check
  return (
    <div className="device-fact">
      <dt>{name}</dt>
      <dd>
        {children}
        <span className="selectable">{value || '–'}</span>
        {proof !== undefined && (
          <Button kind="link" onPress={() => void showFrames([proof.row])}>
            {texts.frame(proof.row + 1)}
          </Button>
        )}
      </dd>
    </div>
  )
}
