import { defineConfig } from '@playwright/test'
import usual from '../../playwright.config'
export default defineConfig(usual, { testDir: '.', testMatch: '*.ts', outputDir: '/tmp/shots/results', timeout: 90000 })
