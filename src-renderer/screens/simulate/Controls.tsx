import { useMemo, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import type { Alarm } from '../../../src-shared/model/vocabulary'
import { abilitiesOf } from '../../../src-shared/protocols/abilities'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { alarmOf, type Happening } from '../../../src-shared/simulate/happenings'
import { useTexts } from '../../store/language'
import { changeRun, happen } from '../../store/simulator'
import { Button } from '../../ui/Button'
import { count } from '../../ui/format'
import { Hint } from '../../ui/Hint'

const CLICKS = [
  ...([
    'sos',
    'vibration',
    'movement',
    'tow',
    'overspeed',
    'geofence',
    'tampering',
    'lowBattery',
    'fuelTheft',
  ] as const),
] as const satisfies readonly Happening[]

interface ControlsProps {
  run: SimulatedRun
  isOver: boolean
}

/** What a person does to the vehicle: two switches that stay, and alarms that happen. */
export function Controls({ run, isOver }: ControlsProps) {
  const { simulate } = useTexts()
  const { first, id } = run
  const isHeld = isOver || first.phase === 'paused'
  const said = useAlarms(run.protocol)
  return (
    <div className="controls" role="group" aria-label={simulate.controls}>
      <div className="big-switches">
        <BigSwitch
          title={simulate.ignition}
          state={first.ignition ? simulate.on : simulate.off}
          isOn={first.ignition}
          isDisabled={isHeld}
          onChange={(isOn) => void happen(id, isOn ? 'ignitionOn' : 'ignitionOff')}
        />
        <BigSwitch
          title={simulate.supply}
          state={first.isPowered ? simulate.on : simulate.cut}
          isOn={first.isPowered}
          isDisabled={isHeld}
          onChange={(isOn) => void happen(id, isOn ? 'powerRestored' : 'powerCut')}
        />
        <dl className="vehicle">
          <dt>{simulate.speed}</dt>
          <dd>{count(first.speedKmh)} km/h</dd>
          <dt>{simulate.battery}</dt>
          <dd>{count(first.batteryPercent)} %</dd>
          <dt>{simulate.output}</dt>
          <dd>{first.isOutputCut ? simulate.cut : simulate.on}</dd>
        </dl>
        <Interval key={run.intervalSeconds} run={run} isDisabled={isHeld} />
      </div>
      <div className="clicks">
        {CLICKS.map((what) => {
          const alarm = alarmOf(what)
          const isMute = alarm !== undefined && !said.includes(alarm)
          return (
            <Click
              key={what}
              title={simulate.happenings[what]}
              hint={isMute ? simulate.noWord(run.protocol) : undefined}
              isDisabled={isHeld}
              onPress={() => void happen(id, what)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Asking a family what it can say takes a moment, and is always the same. */
function useAlarms(protocol: string): readonly Alarm[] {
  return useMemo(() => {
    const family = findProtocol(protocol)
    return family ? abilitiesOf(family).alarms : []
  }, [protocol])
}

interface BigSwitchProps {
  title: string
  state: string
  isOn: boolean
  isDisabled: boolean
  onChange: (isOn: boolean) => void
}

function BigSwitch({ title, state, isOn, isDisabled, onChange }: BigSwitchProps) {
  return (
    <ToggleButton className="big-switch" isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
      <span>{title}</span>
      <strong>{state}</strong>
    </ToggleButton>
  )
}

interface ClickProps {
  title: string
  hint: string | undefined
  isDisabled: boolean
  onPress: () => void
}

/** What the family has no word for is told as a plain position, or not at all: the button says so. */
function Click({ title, hint, isDisabled, onPress }: ClickProps) {
  const button = (
    <Button isDisabled={isDisabled} onPress={onPress}>
      <span className={hint === undefined ? '' : 'faint'}>{title}</span>
    </Button>
  )
  return hint === undefined ? button : <Hint text={hint}>{button}</Hint>
}

function Interval({ run, isDisabled }: { run: SimulatedRun; isDisabled: boolean }) {
  const { simulate } = useTexts()
  const [typed, setTyped] = useState(String(run.intervalSeconds))
  const seconds = Number(typed.replace(',', '.'))
  const isGood = seconds >= 0.1 && seconds <= 86_400
  const keep = (): void => {
    if (isGood && seconds !== run.intervalSeconds) void changeRun(run.id, { intervalSeconds: seconds })
  }
  return (
    <label className="interval">
      <span>{simulate.interval}</span>
      <input
        className="input mono"
        inputMode="decimal"
        value={typed}
        disabled={isDisabled}
        aria-invalid={!isGood}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
      <span>{simulate.seconds}</span>
    </label>
  )
}
