import { GROUPS, type RuleName } from '../../diagnosis/finding'
import { ISSUE_CODES, SEVERITIES } from '../../model/issue'
import { en } from '../../texts/en'
import type { Contract } from '../contract'
import type { Guard, Guarded } from '../guard'
import {
  isCount,
  isEither,
  isList,
  isMaybe,
  isNothing,
  isNumber,
  isOneOf,
  isShape,
  isTable,
  isText,
  isTransport,
} from '../guard'

/** A rule of a newer engine has no words here: it is refused like any other stranger. */
const isRuleName: Guard<RuleName> = (value): value is RuleName =>
  typeof value === 'string' && Object.hasOwn(en.diagnosis.rules, value)

const isFinding = isShape({
  rule: isRuleName,
  ids: isList(isText),
  group: isOneOf(...GROUPS),
  step: isNumber,
  severity: isOneOf(...SEVERITIES),
  params: isTable(isEither(isText, isNumber)),
  /** Numbers of frames; a row is one less. */
  because: isList(isCount),
  session: isMaybe(isCount),
  device: isMaybe(isText),
})

/** Frames of one kind of issue, and the number of the first. */
const isIssueCount = isShape({ code: isOneOf(...ISSUE_CODES), frames: isCount, first: isCount })

/** What was found in the page's source, in the order in which a person should read it. */
const isFindings = isShape({
  findings: isList(isFinding),
  /** Findings beyond those that are listed. */
  more: isCount,
  issues: isList(isIssueCount),
  /** Frames that were looked at. */
  frames: isCount,
})

/** What the installer typed; what was left empty is not judged. */
const isExpectAsk = isShape({
  identity: isMaybe(isText),
  /** As in device-models.ts. */
  model: isMaybe(isText),
  transport: isMaybe(isTransport),
  apn: isMaybe(isText),
  apnsOfNetwork: isMaybe(isList(isText)),
  host: isMaybe(isText),
  port: isMaybe(isNumber),
  zoneMinutes: isMaybe(isNumber),
  place: isMaybe(isShape({ lat: isNumber, lon: isNumber })),
  /** From the reply to a status text. */
  readBack: isMaybe(
    isShape({
      host: isMaybe(isText),
      port: isMaybe(isNumber),
      apn: isMaybe(isText),
      transport: isMaybe(isTransport),
      zoneMinutes: isMaybe(isNumber),
      protocol: isMaybe(isText),
    }),
  ),
})

/** What is wrong at the bench, in the source that the page looks at. */
export const findingsContract = {
  questions: {
    'findings.list': { ask: isNothing, answer: isFindings },
  },
  commands: {
    'findings.expect': { ask: isExpectAsk, answer: isNothing },
  },
  pushes: {
    /** Findings and kinds of issues together, by severity; `revision` tells that the list is another one. */
    'findings.state': {
      body: isShape({ error: isCount, warning: isCount, info: isCount, revision: isCount }),
      keep: 'latest',
    },
  },
} satisfies Contract

export type Findings = Guarded<typeof isFindings>
export type ExpectAsk = Guarded<typeof isExpectAsk>
