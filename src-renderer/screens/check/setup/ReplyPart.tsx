import { compareReply } from '../../../../src-shared/setup/compare-reply'
import { dialectOf } from '../../../../src-shared/setup/dialects'
import type { Difference, ReadBack, ReplyEvidence } from '../../../../src-shared/setup/read-back'
import type { Meant } from '../../../../src-shared/setup/wish'
import type { Texts } from '../../../../src-shared/texts/en'
import { useTexts } from '../../../store/language'
import { changeSetup, useSetup } from '../../../store/setup'
import { Button } from '../../../ui/Button'
import { TextInput } from '../../../ui/Field'
import { decimal } from '../../../ui/format'
import { SeverityMark } from '../../../ui/SeverityMark'
import { StateMark } from '../../../ui/StateMark'
import { MarkedReply } from './MarkedReply'
import { zoneWords } from './ZoneChoice'

/** What the tracker answered, read and compared. */
export function ReplyPart({ meant }: { meant: Meant }) {
  const texts = useTexts().setup
  const pasted = useSetup((setup) => setup.pasted)
  return (
    <section className="setup-part" aria-label={texts.reply}>
      <h3>{texts.reply}</h3>
      <p className="setup-about selectable">{texts.replyAbout}</p>
      <TextInput
        label={texts.pasteReply}
        value={pasted}
        onChange={(pasted) => changeSetup({ pasted })}
        lines={3}
        isMono
      />
      {pasted.trim() !== '' && <Reading pasted={pasted} evidence={compareReply(pasted, meant)} />}
    </section>
  )
}

function Reading({ pasted, evidence }: { pasted: string; evidence: ReplyEvidence }) {
  const texts = useTexts().setup
  const { readBack, differences, otherDialects } = evidence
  const { refused, obeyed } = readBack
  const status = statusWords(readBack, texts)
  return (
    <div className="reading" role="status">
      <MarkedReply pasted={pasted} readBack={readBack} differences={differences} />
      {refused && <SeverityMark severity="error">{texts.refused(refused.value)}</SeverityMark>}
      {differences.map((difference) => (
        <SeverityMark key={difference.what} severity="error">
          {differenceText(difference, texts)} {difference.slip !== 'other' && texts.replySlips[difference.slip]}
        </SeverityMark>
      ))}
      {otherDialects.length > 0 && <OtherDialect evidence={evidence} />}
      {obeyed && (
        <p className="reading-good">
          <StateMark tone="good" /> {texts.obeyed(obeyed.value)}
        </p>
      )}
      {!refused && !obeyed && differences.length === 0 && <Agreement readBack={readBack} />}
      {status.length > 0 && (
        <p className="selectable">
          {texts.status}: {status.join(', ')}.
        </p>
      )}
    </div>
  )
}

function OtherDialect({ evidence: { otherDialects } }: { evidence: ReplyEvidence }) {
  const texts = useTexts().setup
  const names = otherDialects.map((id) => dialectOf(id).name).join(', ')
  return (
    <div className="reading-other">
      <SeverityMark severity="warning">{texts.otherDialect(names)}</SeverityMark>
      {otherDialects.map((dialect) => (
        <Button key={dialect} onPress={() => changeSetup({ dialect })}>
          {texts.switchTo(dialectOf(dialect).name)}
        </Button>
      ))}
    </div>
  )
}

/** Settings that a reply can name: the rest of it says how the tracker is. */
const SETTINGS = ['apn', 'host', 'port', 'transport', 'intervalSeconds', 'zoneMinutes'] as const

function Agreement({ readBack }: { readBack: ReadBack }) {
  const texts = useTexts().setup
  if (SETTINGS.every((name) => readBack[name] === undefined)) return <p className="setup-hint">{texts.namesNothing}</p>
  return (
    <p className="reading-good">
      <StateMark tone="good" /> {texts.asMeant}
    </p>
  )
}

function differenceText({ what, meant, read, server = read }: Difference, texts: Texts['setup']): string {
  const zone = (minutes: string): string => texts.zoneAt(zoneWords(Number(minutes)))
  if (what === 'zoneMinutes') return texts.differs.zoneMinutes({ meant: zone(meant), read: zone(read) })
  if (what === 'transport') return texts.differs.transport({ meant: meant.toUpperCase(), read: read.toUpperCase() })
  return what === 'host' || what === 'port'
    ? texts.differs[what]({ server, meant })
    : texts.differs[what]({ meant, read })
}

function statusWords(read: ReadBack, texts: Texts['setup']): string[] {
  const { link, gps, csq, batteryPercent, batteryV, powerV, ignition, identity } = read
  return [
    identity && texts.identity(identity.value),
    link && texts.link[link.value],
    gps && texts.gps[gps.value],
    csq && texts.signal(csq.value),
    powerV && texts.supply(`${decimal(powerV.value, 1)} V`),
    batteryPercent && texts.battery(`${batteryPercent.value} %`),
    batteryV && texts.battery(`${decimal(batteryV.value, 2)} V`),
    ignition && texts.ignition[ignition.value ? 'on' : 'off'],
  ].filter((word) => word !== undefined)
}
