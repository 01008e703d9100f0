import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  forbidOnly: process.env['CI'] !== undefined,
  // One window at a time: two cores, one display, and a real program per test.
  workers: 1,
  timeout: 30_000,
  use: { screenshot: 'only-on-failure' },
})
