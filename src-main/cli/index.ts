import { EXIT_COULD_NOT_RUN, main } from './main'

/** What a command may take to close its capture. */
const CLOSING_MS = 2_000

// `trackbench … | head` closes our output early: that is no fault. A command that records closes its capture first.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  const code = error.code === 'EPIPE' ? 0 : EXIT_COULD_NOT_RUN
  if (process.stdout.listenerCount('error') === 1) process.exit(code)
  setTimeout(() => process.exit(code), CLOSING_MS).unref()
})

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
