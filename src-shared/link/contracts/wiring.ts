import type { SignField } from '../../check/sign-field'
import type { WiringProof, WiringResult } from '../../check/wiring'
import { WIRING_STEP_IDS, WIRING_TEST_IDS } from '../../check/wiring-tests'
import type { Span } from '../../model/span'
import type { Contract } from '../contract'
import type { Guard, Guarded } from '../guard'
import { isCount, isList, isMaybe, isNothing, isNumber, isOneOf, isShape, isText, isUnixMs } from '../guard'

const isSpan: Guard<Span> = (value): value is Span =>
  Array.isArray(value) && value.length === 2 && isList(isCount)(value)

const isSignField: Guard<SignField> = isShape({ id: isText, label: isText, span: isSpan, bit: isMaybe(isCount) })

const isProof: Guard<WiringProof> = isShape({
  row: isCount,
  at: isUnixMs,
  seconds: isNumber,
  field: isMaybe(isSignField),
})

const isResult: Guard<WiringResult> = isShape({
  test: isOneOf(...WIRING_TEST_IDS),
  ability: isOneOf('listed', 'seen', 'unknown', 'none'),
  state: isOneOf('untested', 'baseline', 'waiting', 'passed', 'failed', 'skipped'),
  steps: isList(isShape({ id: isOneOf(...WIRING_STEP_IDS), proof: isMaybe(isProof) })),
  askedAt: isMaybe(isUnixMs),
  orderedAt: isMaybe(isUnixMs),
})

/** An order that was sent to the device, and the first reply after it. */
const isSentOrder = isShape({
  label: isText,
  bytes: isText,
  at: isUnixMs,
  reply: isMaybe(isShape({ row: isCount, seconds: isNumber, text: isText })),
})

/** The wiring of one device, as far as it has been tested since the engine began. */
const isWiringSheet = isShape({
  device: isText,
  /** The engine's clock. */
  at: isUnixMs,
  results: isList(isResult),
  /** Newest last. */
  orders: isList(isSentOrder),
})

const isTestAsk = isShape({ device: isText, test: isOneOf(...WIRING_TEST_IDS) })

/** Ask and tick: a person turns a key, the device says so. */
export const wiringContract = {
  questions: {
    /** From the first time this is asked, the device's frames are looked through. `model` by its id. */
    'wiring.sheet': { ask: isShape({ device: isText, model: isMaybe(isText) }), answer: isWiringSheet },
  },
  commands: {
    'wiring.start': { ask: isTestAsk, answer: isWiringSheet },
    'wiring.skip': { ask: isTestAsk, answer: isWiringSheet },
    /** The next vehicle: what was tested on the one before says nothing of it. */
    'wiring.forget': { ask: isNothing, answer: isNothing },
  },
  pushes: {
    /** The sheet of that device is another now: whoever shows it asks again. */
    'wiring.changed': { body: isText, keep: 20 },
  },
} satisfies Contract

export type WiringSheet = Guarded<typeof isWiringSheet>
