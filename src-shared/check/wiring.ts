import type { DeviceModel } from '../model/device-models'
import type { Frame } from '../model/frame'
import type { Attributes } from '../model/vocabulary'
import { findProtocol } from '../protocols/registry'
import { fieldOfSign, type SignField } from './sign-field'
import {
  abilityOf,
  limitOf,
  signOf,
  STEPS,
  TESTS,
  WIRING_TEST_IDS,
  type Ability,
  type Known,
  type WiringStepId,
  type WiringTestId,
} from './wiring-tests'

/** The frame in which a device reported a step. */
export interface WiringProof {
  /** In the capture, from 0; the frame list counts from 1. */
  readonly row: number
  readonly at: number
  /** After it was asked for. */
  readonly seconds: number
  readonly field: SignField | undefined
}

interface WiringStep {
  readonly id: WiringStepId
  readonly proof: WiringProof | undefined
}

/**
 * What became of a test. `baseline` waits for the device to say how things stand, `waiting` for a person and then for
 * the device. What was never begun, or skipped, was not tested: it is never taken for passed.
 */
export interface WiringResult {
  readonly test: WiringTestId
  readonly ability: Ability
  readonly state: 'untested' | 'baseline' | 'waiting' | 'passed' | 'failed' | 'skipped'
  /** In the order in which they are asked for. */
  readonly steps: readonly WiringStep[]
  /** Milliseconds since 1970 UTC, of the step that is asked for now. */
  readonly askedAt: number | undefined
  /** When the order went out that the step needs. */
  readonly orderedAt: number | undefined
}

/** The wiring of one device. A value: each event makes the next one. */
export interface Wiring {
  readonly model: DeviceModel | undefined
  readonly known: Known
  /** Names of alarms and attributes that were said so far. */
  readonly said: ReadonlySet<string>
  readonly results: readonly WiringResult[]
}

export function newWiring(model: DeviceModel | undefined): Wiring {
  const said = new Set<string>()
  return { model, known: {}, said, results: WIRING_TEST_IDS.map((id) => untested(id, abilityOf(id, model, said))) }
}

/** Another vehicle: nothing has been tested on it. How the device stands is still known. */
export function withoutResults(wiring: Wiring): Wiring {
  return mapResults(wiring, ({ test, ability }) => untested(test, ability))
}

/** The same, as another model is expected now. */
export function withModel(wiring: Wiring, model: DeviceModel | undefined): Wiring {
  return withAbilities({ ...wiring, model })
}

/** Begins a test, again where it was over. A test that was under way gives place: one is asked for at a time. */
export function startTest(wiring: Wiring, test: WiringTestId, at: number): Wiring {
  return mapResults(wiring, (result) => {
    if (result.test === test) return begun(untested(test, result.ability), wiring.known, at)
    return isUnderWay(result) ? untested(result.test, result.ability) : result
  })
}

export function skipTest(wiring: Wiring, test: WiringTestId): Wiring {
  return mapResults(wiring, (result) =>
    result.test === test ? { ...untested(test, result.ability), state: 'skipped' } : result,
  )
}

/** A frame of the device came. What a device kept in its memory says nothing about now. */
export function withFrame(wiring: Wiring, frame: Frame, row: number): Wiring {
  if (frame.direction !== 'in' || frame.messages.some(({ attributes }) => attributes?.archive)) return wiring
  const at = frame.at ?? 0
  const results = wiring.results.map((result) =>
    isUnderWay(result) ? shown(result, wiring.known, frame, row) : result,
  )
  const known: Attributes = Object.assign({}, wiring.known, ...frame.messages.map(({ attributes }) => attributes))
  const next = withAbilities({ ...wiring, known, said: saidWith(wiring.said, frame), results })
  // What was not known when the test began may be known now.
  return mapResults(next, (result) => (result.state === 'baseline' ? begun(result, known, at) : result))
}

/** An order has gone out: from now on the device has to show what it did. */
export function withOrder(wiring: Wiring, command: string, at: number): Wiring {
  return mapResults(wiring, (result) => {
    const step = stepAsked(result)
    const order = step && STEPS[step].order
    return order && command.startsWith(order) ? { ...result, askedAt: at, orderedAt: at } : result
  })
}

/** Time has passed: what nobody reported has failed. */
export function withTime(wiring: Wiring, now: number): Wiring {
  if (!wiring.results.some((result) => isOverdue(result, now))) return wiring
  return mapResults(wiring, (result) =>
    isOverdue(result, now) ? { ...result, state: 'failed', askedAt: undefined, orderedAt: undefined } : result,
  )
}

/** The step that a person, or an order, has to bring about now. */
export function stepAsked({ state, steps }: WiringResult): WiringStepId | undefined {
  return state === 'waiting' ? steps.find(({ proof }) => !proof)?.id : undefined
}

function untested(test: WiringTestId, ability: Ability): WiringResult {
  const steps = TESTS[test].steps.map((id) => ({ id, proof: undefined }))
  return { test, ability, state: 'untested', steps, askedAt: undefined, orderedAt: undefined }
}

function begun(result: WiringResult, known: Known, at: number): WiringResult {
  const { steps, needsBaseline, isTurned } = TESTS[result.test]
  const askedAt = result.askedAt ?? at
  if (needsBaseline?.(known)) return { ...result, state: 'baseline', askedAt }
  const ids = isTurned?.(known) ? steps.toReversed() : steps
  return { ...result, state: 'waiting', steps: ids.map((id) => ({ id, proof: undefined })), askedAt: at }
}

/** A person, or the device, is waited for. */
export function isUnderWay({ state }: WiringResult): boolean {
  return state === 'waiting' || state === 'baseline'
}

function isOverdue(result: WiringResult, now: number): boolean {
  return isUnderWay(result) && result.askedAt !== undefined && now - result.askedAt > limitOf(stepAsked(result))
}

/** The result after a frame: the step that was asked for may stand in it. */
function shown(result: WiringResult, known: Known, frame: Frame, row: number): WiringResult {
  const { askedAt = 0 } = result
  const id = stepAsked(result)
  const at = frame.at ?? askedAt
  if (id === undefined || at < askedAt) return result
  const isOrdered = result.orderedAt !== undefined
  const sign = frame.messages.map((message) => signOf(id, message, known, isOrdered)).find((each) => each !== undefined)
  if (!sign) return result
  const protocol = findProtocol(frame.protocol ?? '')
  const field = protocol && fieldOfSign(protocol, frame.bytes, frame.variant ?? undefined, sign)
  const proof = { row, at, seconds: (at - askedAt) / 1000, field }
  const steps = result.steps.map((step) => (step.id === id ? { ...step, proof } : step))
  const isOver = steps.every((step) => step.proof)
  return {
    ...result,
    steps,
    state: isOver ? 'passed' : 'waiting',
    askedAt: isOver ? undefined : at,
    orderedAt: undefined,
  }
}

function saidWith(said: ReadonlySet<string>, { messages }: Frame): ReadonlySet<string> {
  const names = messages.flatMap(({ alarms = [], attributes = {} }) => [...alarms, ...Object.keys(attributes)])
  return names.every((name) => said.has(name)) ? said : new Set([...said, ...names])
}

function withAbilities(wiring: Wiring): Wiring {
  const { model, said } = wiring
  return mapResults(wiring, (result) => {
    const ability = abilityOf(result.test, model, said)
    return ability === result.ability ? result : { ...result, ability }
  })
}

function mapResults(wiring: Wiring, change: (result: WiringResult) => WiringResult): Wiring {
  return { ...wiring, results: wiring.results.map(change) }
}
