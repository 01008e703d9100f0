import { createReadStream, statSync } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import { parseInputLine } from '../../src-shared/capture/input-line'
import type { Frame } from '../../src-shared/model/frame'
import { findProtocol, protocols } from '../../src-shared/protocols/registry'
import type { Protocol } from '../../src-shared/protocols/protocol'
import { Receiver } from '../../src-shared/session/receiver'
import { readLines, wholeNotation } from './lines'
import { BadUse, CouldNotRun, JSON_OPTION, type CliCommand, type Options } from './options'
import { FramePrinter } from './print-frame'
import { cancelOnSignal } from './stop-signal'

export const decodeCommand: CliCommand = {
  name: 'decode',
  usage: '[FILE|-] [--protocol ID[:VARIANT]] [--fields] [--explain] [--separate] [--json]',
  summary: 'read hex, text or log lines and say what they mean',
  options: [
    { name: 'protocol', value: 'ID[:VARIANT]', help: 'use this family instead of detecting one' },
    { name: 'fields', help: 'every field with its bytes' },
    { name: 'explain', help: 'why this protocol and no other' },
    { name: 'separate', help: 'each line is a connection of its own' },
    JSON_OPTION,
  ],
  operands: { min: 0, max: 1 },
  run: decode,
}

async function decode(options: Options): Promise<number> {
  const forced = chosenProtocol(options.get('protocol'))
  const printer = new FramePrinter(process.stdout, {
    json: options.has('json'),
    fields: options.has('fields'),
    explain: options.has('explain'),
    variant: forced.variant,
  })
  const run = new DecodeRun(forced, (frame) => printer.print(frame))
  let number = 0
  const stop = cancelOnSignal()
  const input = addAbortSignal(stop.signal, open(options.operands[0] ?? '-'))
  try {
    for await (const line of wholeNotation(readLines(input))) {
      if (!line.isContinued) number++
      if (line.text.trim() === '' && line.isWhole) run.endConnection()
      else run.take(line.text, number)
      if (options.has('separate') && line.isWhole) run.endConnection()
      await printer.drained()
    }
  } catch (error) {
    // Ctrl+C ends the input here; what came before it counts.
    if (!stop.signal.aborted) throw error
  }
  stop.release()
  run.endConnection()
  await printer.drained()
  return run.report()
}

/** The family a person chose, as ID or ID:VARIANT. */
function chosenProtocol(choice: string | undefined): { protocol: Protocol | null; variant?: string } {
  if (choice === undefined) return { protocol: null }
  const [id = '', variant] = choice.split(':')
  const protocol = findProtocol(id)
  if (!protocol) throw new BadUse(`There is no family “${id}”. Known: ${protocols.map((p) => p.id).join(' ')}.`)
  if (variant === undefined) return { protocol }
  if (!protocol.variants.some((row) => row.id === variant)) {
    throw new BadUse(
      `${id} has no variant “${variant}”. Known: ${protocol.variants.map((row) => row.id).join(' ') || 'none'}.`,
    )
  }
  return { protocol, variant }
}

function open(name: string): Readable {
  if (name === '-') return process.stdin
  try {
    if (statSync(name).isDirectory()) throw new CouldNotRun(`${name} is a folder: name a file.`)
  } catch (error) {
    if (error instanceof CouldNotRun) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new CouldNotRun(
      code === 'ENOENT'
        ? `There is no file ${name}: check the name.`
        : `${name} cannot be read (${code ?? String(error)}).`,
    )
  }
  return createReadStream(name)
}

const SHOWN_COMPLAINTS = 5

/** Lines in, frames out; each blank line ends a connection. */
class DecodeRun {
  private receiver: Receiver | null = null
  private sessions = 0
  private frames = 0
  private lines = 0
  private unread = 0

  constructor(
    private readonly forced: { protocol: Protocol | null; variant?: string },
    private readonly emit: (frame: Frame) => void,
  ) {}

  take(text: string, line: number): void {
    const parsed = parseInputLine(text)
    if (!parsed.ok) return this.complain(line, parsed.error)
    this.lines++
    const receiver = (this.receiver ??= new Receiver({
      session: ++this.sessions,
      nextNumber: () => ++this.frames,
      protocol: this.forced.protocol,
      ...(this.forced.variant === undefined ? {} : { variant: this.forced.variant }),
    }))
    receiver.push(parsed.value, undefined, this.emit)
  }

  endConnection(): void {
    const { receiver } = this
    receiver?.settle(undefined, this.emit)
    this.receiver = null
  }

  report(): number {
    const { unread, lines } = this
    if (unread > SHOWN_COMPLAINTS)
      process.stderr.write(`… and ${unread - SHOWN_COMPLAINTS} more lines that could not be read.\n`)
    if (lines === 0) {
      process.stderr.write(
        unread > 0
          ? 'No line could be read: is this a capture file? Try “trackbench read”.\n'
          : 'The input is empty: nothing to decode.\n',
      )
    }
    return lines === 0 && unread > 0 ? 2 : 0
  }

  private complain(line: number, why: string): void {
    if (++this.unread <= SHOWN_COMPLAINTS) process.stderr.write(`line ${line}: ${why}\n`)
  }
}
