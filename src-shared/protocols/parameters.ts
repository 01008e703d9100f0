import { parseDecimal, parseWhole } from '../bytes/number'
import { isPrintable } from '../bytes/ascii'
import { failure, success, type Result } from '../model/result'
import type { Command, CommandContext, CommandParameter } from './protocol'

/** A parameter of a command together with what is acceptable for it. */
export interface ParameterRule extends CommandParameter {
  /** Bounds of a number, both included. */
  readonly low?: number
  readonly high?: number
  /** Takes a sign and a point. */
  readonly isDecimal?: boolean
  /** Characters that would end the field or the frame early. */
  readonly without?: string
  readonly isOptional?: boolean
}

export type ParameterValues = Readonly<Record<string, string>>

/** A command of a family: what it may be told, and its words for it. */
export interface CommandRow {
  readonly id: string
  readonly label: string
  /** Acts on the vehicle. */
  readonly danger?: boolean
  readonly parameters?: readonly ParameterRule[]
  /** The frame names the device: before it has said who it is, nothing can be sent. */
  readonly needsDevice?: boolean
  /** One sentence about what the rules of single parameters cannot tell, such as an address that is none. */
  refuse?(values: ParameterValues, context: CommandContext): string | undefined
  /** The frame, from parameters that have been checked. */
  say(values: ParameterValues, context: CommandContext): Uint8Array
}

export function wholeNumber(id: string, label: string, initial: number, low: number, high: number): ParameterRule {
  return { id, label, kind: 'number', initial: String(initial), low, high }
}

/** A number with a sign and a point where it needs them, such as degrees. */
export function decimalNumber(id: string, label: string, initial: string, low: number, high: number): ParameterRule {
  return { id, label, kind: 'number', initial, low, high, isDecimal: true }
}

/** Printable text that keeps clear of the family's own marks. */
export function freeText(
  id: string,
  label: string,
  initial: string,
  without: string,
  isOptional = false,
): ParameterRule {
  return { id, label, kind: 'text', initial, without, isOptional }
}

export function commandFrom(row: CommandRow): Command {
  const { id, label, danger = false, parameters = [], needsDevice = false } = row
  return {
    id,
    label,
    danger,
    parameters,
    build(given, context) {
      if (needsDevice && context.device === null) return failure(UNKNOWN_DEVICE)
      const values: Record<string, string> = {}
      for (const rule of parameters) {
        const value = checkParameter(rule, given[rule.id] ?? rule.initial)
        if (!value.ok) return value
        values[rule.id] = value.value
      }
      const refusal = row.refuse?.(values, context)
      return refusal === undefined ? success(row.say(values, context)) : failure(refusal)
    },
  }
}

const UNKNOWN_DEVICE = 'This command names the device, which has not said who it is yet: wait for its next frame'

/** The value as it goes into the frame, or one sentence that says what is wrong with it. */
function checkParameter(rule: ParameterRule, given: string): Result<string> {
  const text = given.trim()
  if (text === '') return rule.isOptional ? success('') : failure(`“${rule.label}” is empty: fill it in`)
  return rule.kind === 'number' ? checkNumber(rule, text) : checkText(rule, text)
}

function checkNumber(rule: ParameterRule, text: string): Result<string> {
  const { label, low = 0, high = Number.MAX_SAFE_INTEGER, isDecimal = false } = rule
  const value = isDecimal ? parseDecimal(text) : parseWhole(text)
  if (value === undefined || value < low || value > high) {
    return failure(`“${label}” must be a ${isDecimal ? '' : 'whole '}number from ${low} to ${high}, not “${text}”`)
  }
  return success(String(value))
}

function checkText({ label, without = '' }: ParameterRule, text: string): Result<string> {
  for (const character of text) {
    if (!isPrintable(character.charCodeAt(0)))
      return failure(`“${label}” may hold plain letters, digits and signs only`)
    if (without.includes(character))
      return failure(`“${label}” must not contain “${character}”: it has a meaning in the frame`)
  }
  return success(text)
}
