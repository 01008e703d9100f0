import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.ts', 'src-*/**/*.test.tsx', 'build/**/*.test.mjs'],
    environment: 'node',
    // Two cores are all that CI has: more workers only take turns.
    maxWorkers: 2,
  },
})
