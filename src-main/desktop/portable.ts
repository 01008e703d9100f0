import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder `data` beside the program, where there is one: then everything is kept there, and the program leaves no
 * trace on the computer. `exe` is the running binary; an AppImage and a self-extracting program say where they lie.
 */
export function portableFolder(
  exe: string,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { APPIMAGE, PORTABLE_EXECUTABLE_DIR } = environment
  const program = APPIMAGE ?? (platform === 'darwin' ? bundleOf(exe) : exe)
  const folder = join(PORTABLE_EXECUTABLE_DIR ?? dirname(program), 'data')
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : undefined
}

/** On macOS the binary lies inside its bundle: Trackbench.app/Contents/MacOS/Trackbench. */
function bundleOf(exe: string): string {
  const end = exe.indexOf('.app/')
  return end < 0 ? exe : exe.slice(0, end + 4)
}
