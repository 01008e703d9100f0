import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'
import { namedFile } from './named-file'
import { pageFile, servePage } from './page-protocol'
import { portableFolder } from './portable'
import { Preferences } from './preferences'
import { SettingsFile } from './settings-file'
import { FORGIVEN_AFTER_MS, mayRestart } from './restart-policy'

const folder = mkdtempSync(join(tmpdir(), 'trackbench-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('page protocol', () => {
  it('serves files of the page folder and no others', () => {
    const cases = {
      'app://trackbench/': '/page/index.html',
      'app://trackbench/assets/a.js?v=1#x': '/page/assets/a.js',
      'app://trackbench/../secret.js': '/page/secret.js', // an address has no way up: it is cut before it reaches us
      'app://trackbench/..%2fsecret.js': undefined,
      'app://trackbench/%2e%2e%2fsecret.js': undefined,
      'app://trackbench/a%00.js': undefined,
      'app://trackbench/a%ff.js': undefined,
      'app://trackbench/passwd': undefined,
      'app://elsewhere/index.html': undefined,
      'file:///page/index.html': undefined,
    }
    expect(Object.fromEntries(Object.keys(cases).map((url) => [url, pageFile('/page', url)]))).toEqual(cases)
  })

  it('gives the page a policy with a nonce of this load, the same as in the page', async () => {
    writeFileSync(join(folder, 'index.html'), '<meta nonce="%nonce%">')
    const loads = await Promise.all([1, 2].map(() => servePage(folder, 'app://trackbench/')))
    const nonces = loads.map((load) => /'nonce-([^']+)'/.exec(load.headers.get('content-security-policy') ?? '')?.[1])
    expect(await loads[0]!.text()).toBe(`<meta nonce="${nonces[0]}">`)
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('answers 404 for a file that is not there', async () => {
    expect((await servePage(folder, 'app://trackbench/none.js')).status).toBe(404)
  })

  it('has a policy without inline script, eval or another host', () => {
    const policy = contentSecurityPolicy('n')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })
})

describe('starting the engine again', () => {
  const at = (...minutes: number[]) => minutes.map((minute) => ({ at: minute * 60_000, exitCode: 1 }))

  it('happens once, and again only after it has run well for a while', () => {
    const forgiven = FORGIVEN_AFTER_MS / 60_000
    expect([at(), at(5), at(5, 6), at(5, 6 + forgiven), at(5, 6 + forgiven, 7 + forgiven)].map(mayRestart)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ])
  })
})

describe('portable mode', () => {
  it('keeps everything in the folder data beside the program, where there is one', () => {
    const bench = join(folder, 'stick')
    mkdirSync(join(bench, 'data'), { recursive: true })
    const data = join(bench, 'data')
    expect([
      portableFolder(join(bench, 'trackbench'), {}, 'linux'),
      portableFolder(join(bench, 'Trackbench.exe'), {}, 'win32'),
      portableFolder(join(bench, 'Trackbench.app/Contents/MacOS/Trackbench'), {}, 'darwin'),
      portableFolder('/tmp/.mount_x/trackbench', { APPIMAGE: join(bench, 'Trackbench.AppImage') }, 'linux'),
      portableFolder('C:/Temp/x/Trackbench.exe', { PORTABLE_EXECUTABLE_DIR: bench }, 'win32'),
      portableFolder(join(folder, 'elsewhere', 'trackbench'), {}, 'linux'),
    ]).toEqual([data, data, data, data, data, undefined])
  })
})

describe('what is remembered', () => {
  it('comes back, and a damaged file means the defaults', () => {
    new Preferences(folder).change({ zoom: 1.5 })
    expect(new Preferences(folder).values).toMatchObject({ zoom: 1.5 })
    const file = join(folder, 'window.json')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 10))
    expect(new Preferences(folder).values).toEqual({ zoom: 1, place: undefined })
  })

  it('holds the settings that differ from their defaults, and those of a damaged file that are fit', () => {
    new SettingsFile(folder).change({ 'display.theme': 'dark', 'listening.port': 5023 })
    new SettingsFile(folder).change({ 'listening.port': 8888 })
    expect(new SettingsFile(folder).changes).toEqual({ 'display.theme': 'dark' })
    const file = join(folder, 'settings.json')
    writeFileSync(file, '{"display.theme":"pink","map.tiles":true}')
    expect(new SettingsFile(folder).changes).toEqual({ 'map.tiles': true })
    writeFileSync(file, '{"display.theme":')
    expect(new SettingsFile(folder).values['display.theme']).toBe('system')
  })

  it('costs nothing but itself where it cannot be written', () => {
    const settings = new SettingsFile(join(folder, 'no', 'such', 'folder'))
    settings.change({ 'display.theme': 'light' })
    expect(settings.values['display.theme']).toBe('light')
  })
})

describe('a file on the command line', () => {
  it('is found among the options, from the folder where it was typed', () => {
    const cases: [words: string[], path: string | undefined][] = [
      [['trackbench'], undefined],
      [['trackbench', 'van.pcapng'], '/home/ana/van.pcapng'],
      [['trackbench', '--no-sandbox', '/tmp/a b.pcap', '--flag=x'], '/tmp/a b.pcap'],
      [['electron', '/src/trackbench', '../log.txt'], '/home/log.txt'],
      [['trackbench', 'file:///home/ana/night%20shift.pcapng'], '/home/ana/night shift.pcapng'],
      [['electron', '/src/trackbench', '--dev', ''], undefined],
    ]
    expect(cases.map(([words]) => namedFile(words, '/home/ana', '/src/trackbench'))).toEqual(
      cases.map(([, path]) => path),
    )
  })
})
