import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.ts', 'src-*/**/*.test.tsx', 'build/**/*.test.mjs'],
    environment: 'node',
    // Real sockets on a busy machine take their time; a hang still ends.
    testTimeout: 20_000,
    // Two cores are all that CI has: more workers only take turns.
    maxWorkers: 2,
  },
})
