// What a capture says of an installation: simulated trackers on loopback, recorded by `listen`, judged by `check` and `read`.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder, jsonLines, run, startListening } from './test-command'

const IMEI = '490154203237518'
const clean = join(folder, 'clean.pcapng')
const faulty = join(folder, 'faulty.pcapng')
let live: ReturnType<typeof jsonLines> = []

async function record(capture: string, words: readonly string[]): Promise<ReturnType<typeof jsonLines>> {
  const listening = await startListening(['--capture', capture])
  const to = `127.0.0.1:${listening.port}`
  run(['simulate', '--to', to, '--count', '6', '--interval', '0.3', '--imei', IMEI, ...words])
  return listening.stop()
}

beforeAll(async () => {
  await record(clean, ['--model', 'C720'])
  live = await record(faulty, ['--protocol', 'gt06', '--fault', 'nofix,timezone'])
}, 60_000)

describe('check', () => {
  it('reports a clean installation, with the digest of the capture, and is content', () => {
    const { code, out } = run(['check', clean, '--model', 'C720', '--imei', IMEI, '--job', 'J-7', '--json'])
    const [report] = jsonLines(out)
    expect(report).toMatchObject({
      verdict: 'working',
      device: IMEI,
      protocol: 'gotop',
      job: { number: 'J-7', model: 'GOTOP C720' },
      findings: [],
      capture: { name: 'clean.pcapng', sha256: createHash('sha256').update(readFileSync(clean)).digest('hex') },
    })
    expect(report?.['headline']).toMatch(/^Working: No problem found in these \d+ frames$/)
    expect(code).toBe(0)
  })

  it('says the same of the same capture, to the byte', () => {
    expect(run(['check', faulty, '--json']).out).toBe(run(['check', faulty, '--json']).out)
  })

  it('names what is wrong, in the language that was asked for, and exits by the worst', () => {
    const { code, out } = run(['check', faulty, '--imei', '490154203237581', '--lang', 'es'])
    expect(out).toMatch(/^Funciona en parte: Se escribió 490154203237581/)
    expect(out).toContain('El reloj va 8 h adelantado')
    expect(code).toBe(1)
    expect(run(['check', faulty, '--fail-on', 'error']).code).toBe(0)
  })

  it('does not call verified what never came', () => {
    const { code, out } = run(['check', clean, '--imei', '356938035643809', '--json'])
    expect(code).toBe(1)
    expect(jsonLines(out)[0]).toMatchObject({ verdict: 'partly', findings: [{ rule: 'identity-other' }] })
  })

  it('refuses what it does not know', () => {
    expect(run(['check', clean, '--model', 'nothing']).code).toBe(2)
    expect(run(['check', clean, '--lang', 'xx']).code).toBe(2)
    expect(run(['check', clean, '--fail-on', 'never']).code).toBe(2)
    expect(run(['check', join(folder, 'missing.pcapng')]).code).toBe(3)
  })
})

describe('findings', () => {
  it('are events of listen, in the shape of the contract', () => {
    const findings = live.filter(({ event }) => event === 'finding')
    expect(findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['D6', 'D8']))
    const [finding] = findings.filter(({ id }) => id === 'D6')
    expect(Object.keys(finding ?? {}).slice(0, 7)).toEqual([
      'event',
      'id',
      'severity',
      'session',
      'what',
      'why',
      'tryThis',
    ])
    expect(finding).toMatchObject({
      severity: 'warning',
      session: 1,
      what: expect.stringContaining('no satellite fix') as string,
    })
  })

  it('stand at the end of read, and decide its exit code', () => {
    const { out } = run(['read', faulty, '--json'])
    const rules = jsonLines(out).flatMap(({ event, rule }) => (event === 'finding' ? [rule] : []))
    expect(rules).toEqual(['no-fix', 'zone'])
    expect(run(['read', faulty, '--json', '--fail-on', 'warning']).code).toBe(1)
    expect(run(['read', clean, '--fail-on', 'info']).code).toBe(0)
  })

  it('can be filtered for: the frames that show one', () => {
    const frames = jsonLines(run(['read', faulty, '--json', '--filter', 'finding:D6']).out)
    expect(new Set(frames.map(({ type }) => type))).toEqual(new Set(['position']))
    expect(frames.length).toBe(6)
  })
})
