import { failure, success, type Result } from '../../src-shared/model/result'

export interface OptionSpec {
  readonly name: string
  /** What to call the value in the usage; an option without it is a switch. */
  readonly value?: string
  readonly help: string
}

export interface CliCommand {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options: readonly OptionSpec[]
  readonly operands: { readonly min: number; readonly max: number }
  run(options: Options): Promise<number>
}

export interface Options {
  readonly operands: readonly string[]
  has(name: string): boolean
  /** The last value given. */
  get(name: string): string | undefined
  all(name: string): readonly string[]
}

/** The words make no sense: exit 2 with the usage. */
export class BadUse extends Error {}

/** The world is not as needed (no such file, port busy): exit 3 with one sentence that says what to do. */
export class CouldNotRun extends Error {}

export const JSON_OPTION: OptionSpec = { name: 'json', help: 'one JSON object a line' }

/** Reads `--name value`, `--name=value`, switches and operands; `--` ends the options. */
export function parseOptions(command: CliCommand, words: readonly string[]): Result<Options> {
  const values = new Map<string, string[]>()
  const operands: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--') {
      operands.push(...words.slice(i + 1))
      break
    }
    if (!word.startsWith('--')) {
      operands.push(word)
      continue
    }
    const [name = '', given] = splitOnce(word.slice(2))
    const spec = command.options.find((option) => option.name === name)
    if (!spec) return failure(`There is no option --${name}.`)
    if (!spec.value && given !== undefined) return failure(`--${name} takes no value.`)
    const value = spec.value ? (given ?? words[++i]) : ''
    if (value === undefined) return failure(`--${name} needs a value: ${spec.value}.`)
    values.set(name, [...(values.get(name) ?? []), value])
  }
  const { min, max } = command.operands
  if (operands.length < min) return failure(`${command.usage.split(' ')[operands.length] ?? 'Something'} is missing.`)
  if (operands.length > max) return failure(`“${operands[max]}” is one too many.`)
  return success({
    operands,
    has: (name) => values.has(name),
    get: (name) => values.get(name)?.at(-1),
    all: (name) => values.get(name) ?? [],
  })
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}
