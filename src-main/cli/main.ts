import { checkCommand } from './check'
import { convertCommand } from './convert'
import { decodeCommand } from './decode'
import { listenCommand } from './listen'
import { protocolsCommand } from './protocols'
import { BadUse, type CliCommand, CouldNotRun, parseOptions } from './options'
import { readCommand } from './read'
import { replayCommand } from './replay'
import { relayCommand } from './relay'
import { simulateCommand } from './simulate'
import packageJson from '../../package.json'

/** One line a command; the order is that of `trackbench help`. */
const COMMANDS: readonly CliCommand[] = [
  listenCommand,
  relayCommand,
  decodeCommand,
  readCommand,
  checkCommand,
  simulateCommand,
  replayCommand,
  convertCommand,
  protocolsCommand,
]

const EXIT_BAD_USE = 2
export const EXIT_COULD_NOT_RUN = 3

/** Runs one command line and gives the exit code of CONTRACT.md. */
export async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words
  if (name === '--version' || name === '-v') return say(`trackbench ${packageJson.version}`)
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (['help', '--help', '-h'].includes(name)) return help(rest[0])
  if (!command) return complain(`There is no command “${name}”.\n\n${overview()}`, EXIT_BAD_USE)
  if (rest.includes('--help') || rest.includes('-h')) return say(usage(command))
  const options = parseOptions(command, rest)
  if (!options.ok) return complain(misused(options.error, command), EXIT_BAD_USE)
  try {
    return await command.run(options.value)
  } catch (error) {
    if (error instanceof BadUse) return complain(misused(error.message, command), EXIT_BAD_USE)
    if (error instanceof CouldNotRun) return complain(error.message, EXIT_COULD_NOT_RUN)
    return complain(
      `trackbench ${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      EXIT_COULD_NOT_RUN,
    )
  }
}

function help(name: string | undefined): number {
  if (name === undefined) return say(overview())
  const command = COMMANDS.find((candidate) => candidate.name === name)
  return command ? say(usage(command)) : complain(`There is no command “${name}”.\n\n${overview()}`, EXIT_BAD_USE)
}

function overview(): string {
  const rows = COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`)
  return [
    'trackbench: see what a GPS tracker really sends',
    '',
    ...rows,
    '',
    '“trackbench COMMAND --help” tells more.',
  ].join('\n')
}

/** The sentence stands first and is not buried under every option. */
function misused(sentence: string, { name, usage }: CliCommand): string {
  return `${sentence}\n\nUse: trackbench ${name} ${usage}\n“trackbench ${name} --help” tells more.`
}

function usage(command: CliCommand): string {
  return [
    `trackbench ${command.name} ${command.usage}`,
    '',
    ...command.options.map((o) => `  ${`--${o.name}${o.value ? ` ${o.value}` : ''}`.padEnd(24)} ${o.help}`),
  ].join('\n')
}

function say(text: string): number {
  process.stdout.write(text + '\n')
  return 0
}

function complain(text: string, code: number): number {
  process.stderr.write(text + '\n')
  return code
}
