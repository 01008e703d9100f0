import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../paths.mjs'
import { runNode } from './run.mjs'
import { Stop, withProgress } from './say.mjs'

const UNPACKED = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' }
const EXECUTABLES = { linux: 'trackbench', win32: 'Trackbench.exe', darwin: 'Trackbench.app/Contents/MacOS/Trackbench' }

/** A package made with the old runtime says so in its name and holds a note: it must not be mistaken for a release. */
const TEST_NOTE = `This is a TEST BUILD of Trackbench. It carries Electron 25.1.1 of 2023, which gets no security fixes,
because the current Electron could not be downloaded where it was built. Do not give it to anybody as a release.
`

const description = () => JSON.parse(readFileSync(inProject('package.json'), 'utf8'))

/** Where the unpacked app is, and what to start there. */
export function packagedApp(electron) {
  const output = inProject('dist', electron.isOld ? 'test-build' : 'release')
  // electron-builder adds the architecture where it is not x64.
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`
  const name = process.platform === 'linux' ? `linux${suffix}-unpacked` : UNPACKED[process.platform] + suffix
  const folder = join(output, name)
  return { output, folder, executable: join(folder, EXECUTABLES[process.platform]) }
}

/** Packs out/ and the runtime into an app of their own with the fuses of electron-builder.yml set. Downloads nothing for `dir`. */
export async function packApp(electron, targets = ['dir']) {
  const { output, folder } = packagedApp(electron)
  rmSync(folder, { recursive: true, force: true })
  const platform = { linux: '--linux', win32: '--win', darwin: '--mac' }[process.platform]
  const settings = {
    electronDist: electron.dist,
    electronVersion: electron.version,
    'directories.output': output,
    // A fuse that the old runtime does not have yet.
    ...(electron.isOld ? {} : { 'electronFuses.grantFileProtocolExtraPrivileges': false }),
    ...(electron.isOld ? { artifactName: 'trackbench-TEST-BUILD-${version}-${os}-${arch}.${ext}' } : {}),
  }
  const args = [
    platform,
    ...targets,
    '--publish',
    'never',
    ...Object.entries(settings).map(([key, value]) => `-c.${key}=${value}`),
  ]
  const { code, output: log } = await withProgress(
    'package',
    `electron-builder ${targets.join(' ')}`,
    () => '',
    () => runNode(inProject('node_modules', 'electron-builder', 'cli.js'), args),
  )
  if (code !== 0)
    throw new Stop(
      `${log.trim()}\n\nelectron-builder failed.`,
      'All targets but the plain folder need its tools from github.com.',
    )
  if (electron.isOld) writeFileSync(join(folder, 'TEST-BUILD.txt'), TEST_NOTE)
  return packagedApp(electron)
}

/** The .deb, from the unpacked app, with the system's own dpkg-deb and fakeroot. */
export async function packDeb(electron, { compression = 'gzip' } = {}) {
  const { output, folder } = packagedApp(electron)
  // The installer makes the package's copyright of it; Electron's and Chromium's licences lie beside the program.
  copyFileSync(inProject('LICENSE'), join(folder, 'LICENSE'))
  const { name, version, description: summary } = description()
  const { default: installer } = await import('electron-installer-debian')
  const options = {
    name: electron.isOld ? `${name}-test-build` : name,
    productName: electron.isOld ? 'Trackbench (test build)' : 'Trackbench',
    genericName: 'GPS tracker bench',
    version,
    bin: 'trackbench',
    description: electron.isOld ? 'TEST BUILD with an outdated Electron: not for use' : summary,
    productDescription: electron.isOld ? TEST_NOTE.trim() : summary,
    maintainer: 'The Trackbench authors <trackbench@example.invalid>',
    icon: inProject('build', 'icons', 'icon.png'),
    categories: ['Utility', 'Development'],
    section: 'utils',
    // As electron-builder.yml says it for the other systems.
    mimeType: ['application/vnd.tcpdump.pcap', 'application/x-pcapng'],
    // Electron does not start without it; the installer only recommends it. The second name is that of newer systems.
    depends: ['libasound2 | libasound2t64'],
    compression,
  }
  const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch] ?? process.arch
  const { packagePaths } = await withProgress(
    'package',
    `.deb (${compression})`,
    () => '',
    () => installer({ src: folder, dest: output, arch: architecture, options }),
  )
  return packagePaths[0]
}
