import { ISSUE_CODES } from '../model/issue'
import type { Note } from '../model/note'
import { findPattern } from './byte-search'
import { FLAGS, issueBit } from './columns'
import type { FilterContext } from './filter-context'
import type { BytePattern, Operator, TermNode, TermValue } from './filter-node'
import { alarmIs, connectionIs, contains, deviceIs, peerIs, protocolIs, typeIs } from './name-tests'
import { all, any, each, hasBits, not, type Narrowing } from './narrow'
import { hasDeviceTime, hasSpeed, numberTest } from './number-tests'
import { ANY, isOrdered, type Trait } from './terms'
import { timeTest } from './time-tests'

/** The rows that a term lets pass. */
export function termTest(node: TermNode, context: FilterContext): Narrowing {
  if (isOrdered(node.term)) {
    const tests = node.values.map((value) => orderedTest(node, value, node.operator, context))
    // Different from 1 and 2 is different from both.
    return node.operator === '!=' ? all(tests) : any(tests)
  }
  const test = namedTest(node, context)
  return node.operator === '!=' ? not(test) : test
}

function orderedTest(node: TermNode, value: TermValue, operator: Operator, context: FilterContext): Narrowing {
  if (value.kind === 'time') return timeTest(operator, value.from, value.to, context.zoneMinutes)
  const range = value.kind === 'number' ? value.range : { low: 0, high: 0 }
  return numberTest(node.term, operator, range)
}

function namedTest(node: TermNode, context: FilterContext): Narrowing {
  const texts = node.values.flatMap((value) => (value.kind === 'text' ? [value.text] : []))
  const choices = node.values.flatMap((value) => (value.kind === 'choice' ? [value.choice] : []))
  switch (node.term) {
    case 'imei':
      return deviceIs(contains(texts))
    case 'protocol':
      return protocolIs(contains(texts))
    case 'peer':
      return peerIs(contains(texts))
    case 'mark':
      return noteIs(({ mark }) => mark !== undefined && (choices.includes(ANY) || choices.includes(mark)), FLAGS.mark)
    case 'comment':
      return commentHas(contains(texts))
    case 'finding':
      return inFindings(texts, context)
    case 'type':
      return typeIs((type) => choices.includes(type))
    case 'alarm':
      return alarmIs((alarm) => choices.includes(ANY) || choices.includes(alarm))
    case 'dir':
      return any(choices.map(directionIs))
    case 'transport':
      return connectionIs(({ transport }) => choices.includes(transport))
    case 'bad':
      return hasIssue(choices)
    case 'has':
      return any(choices.map((choice) => TRAIT_TESTS[choice as Trait](context)))
    default:
      return bytesHave(
        node.values.flatMap((value) => (value.kind === 'bytes' ? [value.pattern] : [])),
        context,
      )
  }
}

export function bytesHave(patterns: readonly BytePattern[], context: FilterContext): Narrowing {
  return each(1, (_, row) => {
    const bytes = context.bytesOf(row)
    return bytes !== undefined && patterns.some((pattern) => findPattern(pattern, bytes) >= 0)
  })
}

function directionIs(direction: string): Narrowing {
  const isOut = flag(FLAGS.out)
  return direction === 'out' ? isOut : not(isOut)
}

function flag(bit: number): Narrowing {
  return hasBits((columns) => columns.flags, bit)
}

/** Few frames carry a note: the flag spares the others the look. */
function noteIs(isWanted: (note: Note) => boolean, bit: number): Narrowing {
  const wanted = each(0, (columns, row) => {
    const note = columns.noteOf(row)
    return note !== undefined && isWanted(note)
  })
  return all([flag(bit), wanted])
}

export function commentHas(isWanted: (text: string) => boolean): Narrowing {
  return noteIs(({ comment }) => comment !== undefined && isWanted(comment), FLAGS.remark)
}

function hasIssue(codes: readonly string[]): Narrowing {
  const meant = codes.map((code) => (code === 'crc' ? 'checksum' : code))
  const wanted = ISSUE_CODES.filter((code) => meant.includes(ANY) || meant.includes(code))
  const bits = wanted.reduce((sum, code) => sum | issueBit(code), 0)
  return hasBits((columns) => columns.issues, bits)
}

/** Asked for when the first row is looked at, not before: a filter may be read without ever being used. */
function inFindings(ids: readonly (string | undefined)[], context: FilterContext): Narrowing {
  let frames: Set<number> | undefined
  return each(0, (columns, row) => {
    frames ??= new Set(ids.flatMap((id) => [...context.framesOfFinding(id)]))
    return frames.has(columns.firstNumber + row)
  })
}

const TRAIT_TESTS: Record<Trait, (context: FilterContext) => Narrowing> = {
  fix: () => flag(FLAGS.validFix),
  position: () => flag(FLAGS.fix),
  speed: hasSpeed,
  time: hasDeviceTime,
  alarm: () => alarmIs(() => true),
  device: () => deviceIs(() => true),
  issue: () => hasIssue([ANY]),
  answer: () => flag(FLAGS.wantsReply),
  finding: (context) => inFindings([undefined], context),
  mark: () => flag(FLAGS.mark),
  comment: () => flag(FLAGS.remark),
  archive: () => flag(FLAGS.archive),
  unfinished: () => flag(FLAGS.tail),
}
