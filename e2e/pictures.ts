import { join } from 'node:path'
import type { App } from './app'
import { expect } from './app'

const folder = join(import.meta.dirname, '../docs/screens')
export const themes = ['light', 'dark'] as const

export async function resize({ electron, page }: App, width: number, height: number): Promise<void> {
  const size = { width, height }
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await page.waitForFunction(({ width }) => innerWidth === width, size)
}

export async function setUp({ electron, shell }: App, theme: (typeof themes)[number]): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
  await shell.runCommand(`theme ${theme}`)
  await expect.poll(() => shell.isDark()).toBe(theme === 'dark')
}

export async function picture({ page }: App, name: string): Promise<void> {
  // Nothing under the pointer, and transitions over: the same picture every time.
  await page.mouse.move(2, 400)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
