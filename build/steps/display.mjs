const { platform, env } = process

/** Whether a window can be shown; Windows and macOS always have a display. */
export const hasDisplay = () => platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Chromium refuses to sandbox as root (containers, CI); for everyone else the sandbox stays on. */
export const sandboxArguments = () => (platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** Where xvfb-run starts to look for a free display, and how far apart those look who start at the same time. */
const FIRST_DISPLAY = 99
const APART = 100

/** The command as it is where there is a display, else inside a virtual one of a usual laptop's size. */
export function onDisplay(command, args, place = 0) {
  if (hasDisplay()) return [command, args]
  const first = String(FIRST_DISPLAY + place * APART)
  return ['xvfb-run', ['-a', '-n', first, '-s', '-screen 0 1600x1000x24', command, ...args]]
}
