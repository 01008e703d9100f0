import type { Report } from '../../src-shared/check/report'
import type { Texts } from '../../src-shared/texts/en'
import { useTexts } from '../store/language'
import { count, dayAndTime, decimal } from '../ui/format'

/** What the device said of itself. What it never said is a dash: absent is unknown, not zero. */
export function ReportFacts({ report }: { report: Report }) {
  const texts = useTexts()
  return (
    <dl className="paper-facts">
      {factsOf(report, texts).map(([name, value, frame]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value ?? '–'}
            {value !== undefined && frame !== undefined && (
              <span className="paper-faint"> {texts.wiring.frame(frame)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Fact = readonly [name: string, value: string | undefined, frame?: number]

function factsOf(report: Report, texts: Texts): Fact[] {
  const t = texts.report
  const { job, device, family, transport, firstContact, lastContact, position, satellites } = report
  const { powerV, batteryV, batteryPercent, ignition } = report
  const battery = [
    batteryPercent && `${count(batteryPercent.value)} %`,
    batteryV && `${decimal(batteryV.value, 2)} V`,
  ].filter((part) => part !== undefined)
  const place = position && `${decimal(position.value.lat, 6)}, ${decimal(position.value.lon, 6)}`
  const isOff = job.identity !== undefined && job.identity !== device
  return [
    [t.identity, isOff ? `${device ?? '–'} ≠ ${job.identity ?? ''}` : device],
    [t.family, family],
    [t.transport, transport?.toUpperCase()],
    [t.apn, job.apn],
    [t.firstContact, moment(firstContact), firstContact?.frame],
    [t.lastContact, moment(lastContact), lastContact?.frame],
    [t.place, position?.value.valid === false ? `${place ?? ''} (${t.noFix})` : place, position?.frame],
    [t.satellites, satellites && count(satellites.value), satellites?.frame],
    [t.supply, powerV && `${decimal(powerV.value, 1)} V`, powerV?.frame],
    [t.battery, battery.length > 0 ? battery.join(', ') : undefined, (batteryPercent ?? batteryV)?.frame],
    [t.ignition, ignition && `${ignition.value ? t.on : t.off}, ${t.changes(ignition.changes)}`, ignition?.frame],
  ]
}

function moment(contact: Report['firstContact']): string | undefined {
  return contact?.at === undefined ? undefined : dayAndTime(Date.parse(contact.at))
}
