import { homedir } from 'node:os'
import { join } from 'node:path'
import type { SettingValues } from '../../../src-shared/settings/settings'

/** Where everything of this user lies: the system's usual place, or TRACKBENCH_DATA for portable use and tests. */
export function dataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string {
  if (environment['TRACKBENCH_DATA']) return environment['TRACKBENCH_DATA']
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Trackbench')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Trackbench')
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'trackbench')
}

/** Where captures are written: where the person says, or with everything else. */
export function captureFolder(settings?: Pick<SettingValues, 'captures.folder'>): string {
  return settings?.['captures.folder'] || join(dataFolder(), 'captures')
}

/** 2026-11-21T14-40-49Z.pcapng: sorts by time and is a legal name everywhere. Later files of the same moment are numbered. */
export function captureName(at: number, number: number): string {
  const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')
  return `${stamp}Z${number > 1 ? `-${number}` : ''}.pcapng`
}

/** Whether a file name is one that captureName gives: nobody else names a file like that. */
export function isCaptureName(name: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-\d+)?\.pcapng$/.test(name)
}
