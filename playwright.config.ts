import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  // Each test goes to the next free worker; those that share a program stay together (shareApp).
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // One window at a time on a display; build/steps/app-tests.mjs takes more workers and gives each a display of its own.
  workers: 1,
  timeout: 45_000,
  // A busy machine answers late; what never comes still fails.
  expect: { timeout: 10_000 },
  use: { screenshot: 'only-on-failure' },
})
