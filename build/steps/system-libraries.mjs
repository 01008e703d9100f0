import { existsSync, readFileSync } from 'node:fs'
import { run } from './run.mjs'
import { Stop, say, withProgress } from './say.mjs'

/** What Electron and a virtual display need, by distribution; tried on a bare Debian 12, the others from their indexes. */
const FAMILIES = [
  {
    ids: ['debian', 'ubuntu'],
    // A fresh machine has no lists of packages yet.
    install: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends',
    electron: ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2', 'fonts-dejavu-core'],
    // xvfb-run needs xauth, which xvfb only recommends.
    display: ['xvfb', 'xauth'],
  },
  {
    ids: ['fedora', 'rhel', 'centos'],
    install: 'sudo dnf install -y',
    electron: ['gtk3', 'nss', 'mesa-libgbm', 'alsa-lib'],
    display: ['xorg-x11-server-Xvfb', 'xorg-x11-xauth'],
  },
  {
    ids: ['arch'],
    install: 'sudo pacman -S --needed',
    electron: ['gtk3', 'nss', 'mesa', 'alsa-lib'],
    display: ['xorg-server-xvfb', 'xorg-xauth'],
  },
  {
    ids: ['suse', 'opensuse'],
    install: 'sudo zypper install -y',
    electron: ['libgtk-3-0', 'mozilla-nss', 'libgbm1', 'libasound2'],
    display: ['xorg-x11-server-Xvfb', 'xauth'],
  },
]

/** The libraries that `ldd` could not find. */
export function missingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  return [...new Set(names)]
}

/** The entry of FAMILIES for the text of /etc/os-release, or undefined. */
export function familyOf(osRelease) {
  const value = (key) => new RegExp(`^${key}="?([^"\\n]*)"?`, 'm').exec(osRelease)?.[1] ?? ''
  const ids = `${value('ID')} ${value('ID_LIKE')}`.split(/\s+/)
  return FAMILIES.find((family) => family.ids.some((id) => ids.includes(id)))
}

const isRoot = () => process.getuid?.() === 0

/** Newer Debian and Ubuntu renamed some libraries for 64-bit time (libgtk-3-0t64): the new name where it exists. */
async function currentName(name) {
  const { code, output } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`])
  return code === 0 && output.includes(`Package: ${name}t64`) ? `${name}t64` : name
}

const currentNames = (packages) => Promise.all(packages.map(currentName))

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = async () => {
    const update = await run('apt-get', ['update'], { env })
    if (update.code !== 0) return update
    return run('apt-get', ['install', '-y', '--no-install-recommends', ...(await currentNames(packages))], { env })
  }
  const { code, output } = await withProgress('libraries', `apt-get install ${packages.join(' ')}`, () => '', install)
  if (code !== 0)
    throw new Stop(`apt-get failed:\n${output.trim().split('\n').slice(-5).join('\n')}`, 'Mend that, then try again.')
}

async function provide(packagesOf, what) {
  const family = familyOf(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')
  if (!family)
    throw new Stop(
      `${what}.`,
      `Install the packages of your system that hold them (on Debian: ${packagesOf(FAMILIES[0]).join(' ')}).`,
    )
  const packages = packagesOf(family)
  if (family === FAMILIES[0] && isRoot()) return aptInstall(packages)
  const names = family === FAMILIES[0] ? await currentNames(packages) : packages
  throw new Stop(`${what}.`, `Install them, then try again:\n  ${family.install} ${names.join(' ')}`)
}

/** Linux: finds the libraries that Electron would miss before it dies of it without a word of use, and gets them. */
export async function checkLibraries(executable) {
  if (process.platform !== 'linux') return
  const findMissing = async () => missingLibraries((await run('ldd', [executable])).output)
  const missing = await findMissing()
  if (missing.length === 0) return
  const names = missing.slice(0, 4).join(', ') + (missing.length > 4 ? ` and ${missing.length - 4} more` : '')
  await provide((family) => family.electron, `Electron needs system libraries that are missing: ${names}`)
  const left = await findMissing()
  if (left.length > 0)
    throw new Stop(`Still missing after the installation: ${left.join(', ')}.`, 'Install the packages that hold them.')
  say('libraries', 'all there now')
}

/** Linux without a display: the virtual one that tests draw on. */
export async function checkVirtualDisplay() {
  const hasBoth = ['xvfb-run', 'xauth'].every((name) => existsSync(`/usr/bin/${name}`))
  if (!hasBoth) await provide((family) => family.display, 'There is no display, and no virtual one (Xvfb) to test on')
}
