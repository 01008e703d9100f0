import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'
import { pageFile, servePage } from './page-protocol'
import { Preferences } from './preferences'
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

describe('preferences', () => {
  it('come back, and a damaged file means the defaults', () => {
    new Preferences(folder).change({ theme: 'dark', zoom: 1.5 })
    expect(new Preferences(folder).values).toMatchObject({ theme: 'dark', zoom: 1.5 })
    const file = join(folder, 'window.json')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 10))
    expect(new Preferences(folder).values).toEqual({ theme: 'system', zoom: 1, place: undefined })
  })

  it('cost nothing but themselves where they cannot be written', () => {
    const preferences = new Preferences(join(folder, 'no', 'such', 'folder'))
    preferences.change({ theme: 'light' })
    expect(preferences.values.theme).toBe('light')
  })
})
