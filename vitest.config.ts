import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.ts', 'src-*/**/*.test.tsx', 'build/**/*.test.mjs'],
    environment: 'node',
    globalSetup: 'build/steps/test-folder.mjs',
    // No test leaves anything behind for the next: making a world for each file costs a third of the time.
    isolate: false,
    // Real sockets on a busy machine take their time; a hang still ends.
    testTimeout: 20_000,
    // Two cores are all that CI has; one test more waits for a program of its own meanwhile.
    maxWorkers: 3,
  },
})
