import { MapPin, MapPinOff, PanelLeftClose, Siren } from 'lucide-react'
import type { DeviceRow } from '../../../../src-shared/link/engine-contract'
import { onlyThis } from '../../../../src-shared/filter/edit-filter'
import { SEVERITIES } from '../../../../src-shared/model/issue'
import { ALARMS } from '../../../../src-shared/model/vocabulary'
import { CommandButton } from '../../../commands/CommandButton'
import { useFollowedDevices } from '../../../store/devices'
import { toggleFilter, useFilter } from '../../../store/filter'
import { said, texts, useTexts } from '../../../store/language'
import { useMoment } from '../../../store/playback'
import { count } from '../../../ui/format'
import { SeverityMark } from '../../../ui/SeverityMark'
import { StateMark } from '../../../ui/StateMark'
import { useListScroll } from '../../../ui/use-list-scroll'
import { ago, deviceState } from './device-state'
import './DeviceList.css'

const ROW_PX = 44

/** Who has reported: in the order in which they first did, so that nothing moves under the pointer. */
export function DeviceList() {
  const { traffic } = useTexts()
  const devices = useFollowedDevices()
  const now = useMoment()
  const { attach, onScroll, range, first, end } = useListScroll({
    rows: devices.length,
    rowHeight: ROW_PX,
    head: 0,
    isFollowing: false,
  })
  const inView = devices.slice(first, end)
  return (
    <section className="devices" data-pane aria-label={traffic.devices}>
      <header className="pane-header">
        <h2>
          {traffic.devices}{' '}
          <span className="faint">{count(devices.filter(({ device }) => device !== undefined).length)}</span>
        </h2>
        <CommandButton id="devices.toggle" kind="quiet" icon={<PanelLeftClose size={16} aria-hidden />} isIconOnly />
      </header>
      <div ref={attach} className="device-scroll" onScroll={onScroll}>
        <ul style={{ height: range.laidOut, paddingTop: first * ROW_PX }}>
          {inView.map((device) => (
            <DeviceLine key={device.device ?? ''} row={device} now={now} />
          ))}
        </ul>
      </div>
    </section>
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
        className="device"
        title={describe(row, word, now)}
        aria-pressed={isChosen}
        disabled={device === undefined}
        onClick={() => device !== undefined && toggleFilter(onlyThis('imei', device))}
      >
        <StateMark tone={tone} />
        <span className="screen-reader">{word}</span>
        <b className={device === undefined ? '' : 'mono'}>{device ?? words.none}</b>
        {worst !== undefined && <SeverityMark severity={worst}>{count(issues[worst])}</SeverityMark>}
        <span className="device-detail">
          {[protocol ?? transport?.toUpperCase(), common.frames(frames), ago(lastAt, now)].filter(Boolean).join(' · ')}
        </span>
        {device !== undefined && (
          <span className="device-marks">
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
