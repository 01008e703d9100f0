const { platform, env } = process

/** Whether a window can be shown; Windows and macOS always have a display. */
export const hasDisplay = () => platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Chromium refuses to sandbox as root (containers, CI); for everyone else the sandbox stays on. */
export const sandboxArguments = () => (platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** The command as it is where there is a display, else inside a virtual one of a usual laptop's size. */
export function onDisplay(command, args) {
  if (hasDisplay()) return [command, args]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]]
}
