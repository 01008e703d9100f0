import { defineConfig } from '@playwright/test'
import usual from '../playwright.config'

/** `npm run screenshots`: not part of the tests, because it writes docs/screens. */
export default defineConfig(usual, {
  testDir: '.',
  testMatch: ['screenshots.ts', 'screenshots-*.ts'],
  outputDir: '../test-results',
})
