import type { Json } from '../../src-shared/capture/frame-json'
import type { Finding } from '../../src-shared/diagnosis/finding'
import { wordsOf } from '../../src-shared/diagnosis/words'
import { SEVERITIES, type Severity } from '../../src-shared/model/issue'
import type { Texts } from '../../src-shared/texts/en'
import { isLanguageId, languageIds, textsIn, type LanguageId } from '../../src-shared/texts/languages'
import { BadUse, type Options, type OptionSpec } from './options'

export const FINDING_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'fail-on',
    value: 'SEVERITY',
    help: `exit with 1 on findings at this level or worse: ${SEVERITIES.join(', ')}`,
  },
  { name: 'lang', value: 'LANGUAGE', help: `of the findings: ${languageIds.join(', ')}` },
]

const EXIT_FINDINGS = 1

/** How findings are told, and which of them make the run a failure. */
interface FindingOptions {
  readonly language: LanguageId
  readonly texts: Texts
  readonly failOn: Severity | undefined
}

export function findingOptions(options: Options): FindingOptions {
  const lang = options.get('lang') ?? 'en'
  if (!isLanguageId(lang)) throw new BadUse(`“${lang}” is not spoken here: ${languageIds.join(' or ')}.`)
  const asked = options.get('fail-on')
  const failOn = SEVERITIES.find((severity) => severity === asked)
  if (asked !== undefined && !failOn) throw new BadUse(`--fail-on takes ${SEVERITIES.join(', ')}, not “${asked}”.`)
  return { language: lang, texts: textsIn(lang), failOn }
}

/** 0, or 1 when a finding is at the level of `--fail-on` or worse. */
export function exitCode(severities: Iterable<Severity>, failOn: Severity | undefined): number {
  if (failOn === undefined) return 0
  const worst = SEVERITIES.indexOf(failOn)
  return [...severities].some((severity) => SEVERITIES.indexOf(severity) <= worst) ? EXIT_FINDINGS : 0
}

/** A finding as CONTRACT.md prints it. */
export function findingJson(finding: Finding, texts: Texts): { [key: string]: Json } {
  const { what, why, tryThis } = wordsOf(finding, texts)
  const { session, device, rule, severity, ids, because } = finding
  return {
    id: ids[0] ?? rule,
    severity,
    ...(session === undefined ? {} : { session }),
    what,
    why,
    tryThis: [...tryThis],
    because: [...because],
    ...(device === undefined ? {} : { device }),
    rule,
  }
}

export const MARKS: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', info: '●' }

/** The same for people: what, why, and what to try, each on a line. */
export function findingLines(finding: Finding, texts: Texts): string[] {
  const { what, why, tryThis } = wordsOf(finding, texts)
  const { because, ids, severity, device } = finding
  const { diagnosis } = texts
  const whose = device === undefined ? '' : `${device}: `
  return [
    `${MARKS[severity]} ${diagnosis.severities[severity]} ${ids[0] ?? ''}  ${whose}${what}${shownBy(because, texts)}`,
    `    ${why}`,
    ...tryThis.map((advice) => `    → ${advice}`),
  ]
}

/** More numbers than this tell a person nothing. */
const MOST_NAMED = 6

/** The frames that show it, in brackets. */
export function shownBy(frames: readonly number[], { diagnosis }: Texts): string {
  if (frames.length === 0) return ''
  const rest = frames.length > MOST_NAMED ? ' …' : ''
  return ` (${diagnosis.framesNamed(frames.length, frames.slice(0, MOST_NAMED).join(', ') + rest)})`
}
