import { EXIT_COULD_NOT_RUN, main } from './main'

// `trackbench … | head` closes our output early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : EXIT_COULD_NOT_RUN),
)

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
