import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Stop } from './say.mjs'

const { platform, env } = process

/** Whether a window can be shown; Windows and macOS always have a display. */
export const hasDisplay = () => platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Chromium refuses to sandbox as root (containers, CI); for everyone else the sandbox stays on. */
export const sandboxArguments = () => (platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** A usual laptop's. */
const SCREEN = ['-screen', '0', '1600x1000x24']

/** The command as it is where there is a display, else inside a virtual one. */
export function onDisplay(command, args) {
  return hasDisplay() ? [command, args] : ['xvfb-run', ['-a', '-s', SCREEN.join(' '), command, ...args]]
}

/** Opens a virtual display, which picks a free number for its name. */
export async function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', ...SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const died = once(server, 'close').then(() => {
    throw new Stop('Xvfb opened no display.', 'Run Xvfb -displayfd 1 to read why.')
  })
  const [number] = await Promise.race([once(server.stdout, 'data'), died])
  return { name: `:${String(number).trim()}`, close: () => server.kill() }
}
