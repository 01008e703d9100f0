import { spawnSync } from 'node:child_process'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { en } from '../../src-shared/texts/en'
import type { App } from '../app'
import { expect, test } from '../app'
import { networkHindrance } from '../network'
import { CheckPage } from '../pages/check-page'
import { Simulated } from '../simulated'

/** Set in the second run of this file, which happens in a network without a road anywhere. */
const isInside = process.env['TRACKBENCH_OFFLINE'] === 'inside'

/**
 * How often this network was asked for a road that it has not: each connection, datagram and name look-up that would
 * leave the computer is one, since there is loopback and nothing else (RFC 2011: ipOutNoRoutes).
 */
function attempts(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip: '))
  const four = Number(values.split(' ')[names.split(' ').indexOf('OutNoRoutes')])
  const six = Number(/^Ip6OutNoRoutes\s+(\d+)/m.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1])
  return four + six
}

if (isInside) {
  test('the window, with every screen looked at and a tracker that reports', lookAtEverything)
  test('the command line that listens', listenByCommand)
} else test('nothing leaves the computer without a click', runInside)

function runInside(): void {
  const hindrance = networkHindrance()
  test.skip(hindrance !== undefined, hindrance)
  test.setTimeout(90_000)
  const name = `tb${process.pid}x`
  try {
    expect(spawnSync('ip', ['netns', 'add', name]).status).toBe(0)
    spawnSync('ip', ['-n', name, 'link', 'set', 'lo', 'up'])
    const words = ['netns', 'exec', name, process.execPath, ...playwright(), 'offline.spec']
    const env = { ...process.env, TRACKBENCH_OFFLINE: 'inside', NO_COLOR: '1' }
    const { stdout, stderr } = spawnSync('ip', words, { encoding: 'utf8', env, timeout: 80_000 })
    expect(`${stdout}${stderr}`).toMatch(/^\s*2 passed/m)
  } finally {
    spawnSync('ip', ['netns', 'delete', name])
  }
}

/** This very program, with the words that run one file. */
function playwright(): string[] {
  return ['node_modules/@playwright/test/cli.js', 'test', '--reporter', 'line', '--output', 'test-results/offline']
}

async function lookAtEverything({ app }: { app: App }): Promise<void> {
  const before = attempts()
  const port = await app.shell.listen()
  const tracker = Simulated.start(`127.0.0.1:${port}`, '--model', 'C720')
  const check = new CheckPage(app.page)
  await expect(check.step('position')).toContainText(en.check.state.passed, { timeout: 10_000 })
  await check.openReach()
  await expect(check.part(en.check.reach.platform)).toBeVisible()
  for (const screen of Object.values(en.shell.screens)) await app.shell.tab(screen).click()
  await tracker.stop()
  await app.shell.press('Control+L')
  expect(attempts() - before).toBe(0)
  await expectCounted()
}

async function listenByCommand(): Promise<void> {
  const before = attempts()
  const data = mkdtempSync(join(tmpdir(), 'trackbench-offline-'))
  const { status, stdout } = spawnSync(
    process.execPath,
    ['out/cli/trackbench.cjs', 'listen', '--port', '0', '--for', '2'],
    { encoding: 'utf8', env: { ...process.env, TRACKBENCH_DATA: data } },
  )
  rmSync(data, { recursive: true, force: true })
  expect(stdout).toContain('Listening on TCP')
  expect(status).toBe(0)
  expect(attempts() - before).toBe(0)
  await expectCounted()
}

/** The counter does count: otherwise the tests above would prove nothing. */
async function expectCounted(): Promise<void> {
  const before = attempts()
  await new Promise((resolve) => connect(9, '192.0.2.1').on('error', resolve))
  expect(attempts() - before).toBeGreaterThan(0)
}
