import type { Message } from '../model/message'
import { decodeFrame } from '../protocols/decode'
import type { Command, Protocol } from '../protocols/protocol'

/** A command that a server has sent, with what it says of its parameters. */
export interface Order {
  readonly id: string
  readonly parameters: Readonly<Record<string, string>>
}

/** Units that families count in, against those of the parameters: seconds in minutes, hours and tens of seconds. */
const FACTORS = [1, 10, 60, 3600]

/**
 * The command that a server has sent; undefined for what is none. A frame is compared by its meaning, since serial
 * numbers and checksums differ every time. A parameter is found by building the command again with each number that the
 * frame holds.
 */
export function orderOf(
  protocol: Protocol,
  frame: Uint8Array,
  device: string,
  variant: string | undefined,
): Order | undefined {
  const { commands, downlink } = protocol
  if (!downlink || commands.length === 0) return undefined
  const side = { ...protocol, ...downlink }
  const meaningOf = (bytes: Uint8Array) => meaning(decodeFrame(side, bytes, undefined, device).messages)
  const heard = meaningOf(frame)
  const times = [0, ...clocksIn(heard)]
  const says = (command: Command, parameters: Order['parameters']): boolean =>
    times.some((at) => {
      const built = command.build(parameters, { at, device, serial: 1, variant: variant ?? null })
      return built.ok && meaningOf(built.value) === heard
    })
  for (const command of commands) if (says(command, {})) return { id: command.id, parameters: initialOf(command) }
  for (const command of commands) {
    const [number] = command.parameters.filter(({ kind }) => kind === 'number')
    if (!number) continue
    const value = numbersIn(heard).find((value) => says(command, { [number.id]: value }))
    if (value !== undefined) return { id: command.id, parameters: { ...initialOf(command), [number.id]: value } }
  }
  return undefined
}

function meaning(messages: readonly Message[]): string {
  return messages.map(({ kind, text }) => `${kind} ${text ?? ''}`).join('\n')
}

function initialOf({ parameters }: Command): Order['parameters'] {
  return Object.fromEntries(parameters.map(({ id, initial }) => [id, initial]))
}

/** Decimal numbers, then what a hexadecimal one may stand for. */
function numbersIn(text: string): string[] {
  const words = text.match(/[0-9a-f]+/gi) ?? []
  const decimal = words.filter((word) => /^\d+$/.test(word)).map(Number)
  const hexadecimal = words.filter((word) => word.length <= 8).map((word) => Number.parseInt(word, 16))
  const numbers = [...decimal, ...hexadecimal]
  return [...new Set(numbers.flatMap((number) => FACTORS.map((factor) => String(number * factor))))]
}

/** Some families put the hour of the day into a command, as HHMMSS: times at which these words may have been built. */
function clocksIn(text: string): number[] {
  const clocks = [...text.matchAll(/\b([01]\d|2[0-3])([0-5]\d)([0-5]\d)\b/g)]
  return clocks.map(([, hours, minutes, seconds]) =>
    Date.UTC(1970, 0, 1, Number(hours), Number(minutes), Number(seconds)),
  )
}
