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
    // Two cores are all that CI has, and half of the longest tests wait for programs of their own.
    maxWorkers: 4,
  },
})
