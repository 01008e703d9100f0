import type { Report } from '../../src-shared/check/report'
import type { Texts } from '../../src-shared/texts/en'
import { useTexts } from '../store/language'
import { count, dayTimeAndZone, decimal, place } from '../ui/format'

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

type Fact = readonly [name: string, value: string | undefined, frame?: number | undefined]

function factsOf(report: Report, { report: t }: Texts): Fact[] {
  const { job, family, transport, firstContact, lastContact, satellites, powerV, ignition } = report
  return [
    [t.identity, identityWords(report)],
    [t.family, family],
    [t.transport, transport?.toUpperCase()],
    [t.apn, job.apn],
    [t.firstContact, moment(firstContact), firstContact?.frame],
    [t.lastContact, moment(lastContact), lastContact?.frame],
    placeFact(report, t),
    [t.satellites, satellites && count(satellites.value), satellites?.frame],
    [t.supply, powerV && `${decimal(powerV.value, 1)} V`, powerV?.frame],
    batteryFact(report, t),
    [t.ignition, ignition && `${ignition.value ? t.on : t.off}, ${t.changes(ignition.changes)}`, ignition?.frame],
  ]
}

/** What it sends, and what was typed where that is another one. */
function identityWords({ job, device }: Report): string | undefined {
  return job.identity === undefined || job.identity === device ? device : `${device ?? '–'} ≠ ${job.identity}`
}

function placeFact({ position }: Report, t: Texts['report']): Fact {
  if (position === undefined) return [t.place, undefined]
  const { lat, lon, valid } = position.value
  const where = place(lat, lon, 6)
  return [t.place, valid ? where : `${where} (${t.noFix})`, position.frame]
}

function batteryFact({ batteryV, batteryPercent }: Report, t: Texts['report']): Fact {
  const parts = [
    batteryPercent && `${count(batteryPercent.value)} %`,
    batteryV && `${decimal(batteryV.value, 2)} V`,
  ].filter((part) => part !== undefined)
  return [t.battery, parts.length === 0 ? undefined : parts.join(', '), (batteryPercent ?? batteryV)?.frame]
}

function moment(contact: Report['firstContact']): string | undefined {
  return contact?.at === undefined ? undefined : dayTimeAndZone(Date.parse(contact.at))
}
