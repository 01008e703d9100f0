import { MapPin, MapPinOff, Siren } from 'lucide-react'
import type { DeviceRow } from '../../../../src-shared/link/engine-contract'
import { onlyThis } from '../../../../src-shared/filter/edit-filter'
import { SEVERITIES } from '../../../../src-shared/model/issue'
import { ALARMS } from '../../../../src-shared/model/vocabulary'
import { toggleFilter, useFilter } from '../../../store/filter'
import { said, texts, useTexts } from '../../../store/language'
import { useMoment } from '../../../store/playback'
import { count } from '../../../ui/format'
import { SeverityMark } from '../../../ui/SeverityMark'
import { StateMark } from '../../../ui/StateMark'
import { SideList } from '../side/SideList'
import { ago, deviceState } from './device-state'

/** Who has reported: in the order in which they first did, so that nothing moves under the pointer. */
export function DeviceList({ devices }: { devices: readonly DeviceRow[] }) {
  const now = useMoment()
  return (
    <SideList rows={devices} keyOf={({ device }) => device ?? ''}>
      {(row) => <DeviceLine row={row} now={now} />}
    </SideList>
  )
}

function DeviceLine({ row, now }: { row: DeviceRow; now: number }) {
  const { device, protocol, transport, frames, lastAt, lastFix, lastAlarm, issues } = row
  const { common, traffic } = useTexts()
  const words = traffic.device
  const [tone, word] = deviceState(row, now)
  const worst = SEVERITIES.find((severity) => issues[severity] > 0)
  const isChosen = useFilter(({ text }) => device !== undefined && text === onlyThis('imei', device))
  const Fix = lastFix === undefined ? MapPinOff : MapPin
  return (
    <li>
      <button
        type="button"
        className="side-row"
        title={describe(row, word, now)}
        aria-pressed={isChosen}
        disabled={device === undefined}
        onClick={() => device !== undefined && toggleFilter(onlyThis('imei', device))}
      >
        <StateMark tone={tone} />
        <span className="screen-reader">{word}</span>
        <b className={device === undefined ? '' : 'mono'}>{device ?? words.none}</b>
        {worst !== undefined && <SeverityMark severity={worst}>{count(issues[worst])}</SeverityMark>}
        <span className="side-detail">
          {[protocol ?? transport?.toUpperCase(), common.frames(frames), ago(lastAt, now)].filter(Boolean).join(' · ')}
        </span>
        {device !== undefined && (
          <span className="side-marks">
            {lastAlarm !== undefined && <Siren size={12} aria-label={words.lastAlarm(alarmWords(lastAlarm.alarms))} />}
            <Fix size={12} aria-label={lastFix === undefined ? words.noFix : words.hasFix} />
          </span>
        )}
      </button>
    </li>
  )
}

function describe({ device, lastAt, lastFix, lastAlarm, sessions }: DeviceRow, word: string, now: number): string {
  const words = texts().traffic.device
  const there = sessions > 1 ? words.connections(word, sessions) : word
  const fix =
    lastFix === undefined
      ? words.noFix
      : words.lastFix(`${lastFix.lat.toFixed(5)}, ${lastFix.lon.toFixed(5)}`, ago(lastFix.at, now))
  const about = words.about(device ?? words.nameless, there, ago(lastAt, now), fix)
  if (lastAlarm === undefined) return about
  return `${about}, ${words.lastAlarm(alarmWords(lastAlarm.alarms))}, ${ago(lastAlarm.at, now)}`
}

function alarmWords(alarms: readonly string[]): string {
  const names: Readonly<Record<string, string>> = ALARMS
  return alarms.map((alarm) => said(names[alarm] ?? alarm)).join(', ')
}
