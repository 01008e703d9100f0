import { advice, complaint } from '../node-version.cjs'

const isTerminal = Boolean(process.stdout.isTTY)
const COLUMN = 12
const BEAT_MS = isTerminal ? 500 : 10_000

/** One line about one step: who speaks, and what it does or did. */
export function say(who, text) {
  console.log(`${who.padEnd(COLUMN)}${text}`)
}

/** A step that cannot go on: what happened, and what the person can do about it. */
export class Stop extends Error {
  constructor(what, tryThis) {
    super(what)
    this.tryThis = tryThis
  }
}

/** Says that a step runs, how far it is (`measure`, asked now and then), and how long it took. */
export async function withProgress(who, text, measure, work) {
  const start = performance.now()
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`
  say(who, text)
  const beat = setInterval(() => {
    const line = `${''.padEnd(COLUMN)}… ${[measure(), seconds()].filter(Boolean).join(', ')}`
    if (isTerminal) process.stdout.write(`\r\x1b[K${line}`)
    else console.log(line)
  }, BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (isTerminal) process.stdout.write('\r\x1b[K')
    say('', `took ${seconds()}`)
  }
}

/** What the system refused (no rights, no room, a file that is gone) is for a person to mend, as a Stop is. */
const isForPerson = (error) => error instanceof Stop || typeof error?.syscall === 'string'

/** Runs a script's body; what a person can mend becomes two plain lines and exit code 1, anything else is our fault and shows its stack. */
export async function main(body) {
  try {
    if (complaint) throw new Stop(complaint, advice)
    process.exitCode = (await body(process.argv.slice(2))) ?? 0
  } catch (error) {
    if (!isForPerson(error)) throw error
    console.error(`\n${error.message}\n${error.tryThis ?? 'Mend that, then try again.'}`)
    process.exitCode = 1
  }
}
