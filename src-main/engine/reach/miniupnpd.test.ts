// Port mapping against a real router program (miniupnpd) in network namespaces of its own: nothing leaves this computer.
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '../engine'
import { PortMapping } from './port-mapping'

/** Set in the second run of this file, which happens inside the client's namespace. */
const inside = process.env['TRACKBENCH_MINIUPNPD']

const hindrance = whyNot()

function whyNot(): string | undefined {
  if (process.platform !== 'linux') return 'needs Linux'
  if (process.getuid?.() !== 0) return 'needs root, to make network namespaces'
  const missing = ['ip', 'nft', 'miniupnpd'].find((name) => spawnSync('which', [name]).status !== 0)
  if (missing !== undefined) return `needs ${missing}`
  return spawnSync('ip', ['netns', 'list']).status === 0 ? undefined : 'no network namespaces here'
}

const run = (line: string): string => execFileSync('sh', ['-c', line], { encoding: 'utf8', stdio: 'pipe' })

describe.runIf(inside === undefined)('outside', () => {
  it.skipIf(hindrance !== undefined)(
    `a real router maps the port and takes it back${hindrance === undefined ? '' : ` (skipped: ${hindrance})`}`,
    { timeout: 60_000 },
    () => {
      const router = `tb${process.pid}r`
      const client = `tb${process.pid}c`
      const folder = mkdtempSync(join(tmpdir(), 'trackbench-router-'))
      try {
        makeNetwork(router, client)
        const env = {
          ...process.env,
          TRACKBENCH_MINIUPNPD: JSON.stringify({ router, folder }),
          VITEST: undefined,
          NO_COLOR: '1',
        }
        const words = [
          'netns',
          'exec',
          client,
          process.execPath,
          'node_modules/vitest/vitest.mjs',
          'run',
          import.meta.filename,
        ]
        const { status, stdout, stderr } = spawnSync('ip', words, { encoding: 'utf8', env, timeout: 55_000 })
        expect(`${stdout}${stderr}`).toMatch(/Tests .*\b6 passed/)
        expect(status).toBe(0)
      } finally {
        spawnSync('ip', ['netns', 'delete', router])
        spawnSync('ip', ['netns', 'delete', client])
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})

/** A client and a router on one cable. The router's outside address is a public one, which here leads nowhere. */
function makeNetwork(router: string, client: string): void {
  run(`ip netns add ${router}; ip netns add ${client}
    ip link add lan0 netns ${client} type veth peer name lan1 netns ${router}
    ip -n ${router} link add wan0 type veth peer name wan1
    ip -n ${router} link set wan1 up
    ip -n ${router} addr add 45.67.89.10/24 dev wan0
    ip -n ${router} addr add 192.168.77.1/24 dev lan1
    ip -n ${client} addr add 192.168.77.2/24 dev lan0
    ip -n ${router} link set wan0 up; ip -n ${router} link set lan1 up; ip -n ${router} link set lo up
    ip -n ${client} link set lan0 up; ip -n ${client} link set lo up
    ip -n ${client} route add default via 192.168.77.1`)
  // The chains that miniupnpd writes its rules into (its nft_init.sh makes the same ones).
  run(`ip netns exec ${router} nft 'table inet filter {
    chain miniupnpd { }
    chain prerouting_miniupnpd { }
    chain postrouting_miniupnpd { }
    chain forward { type filter hook forward priority 0; jump miniupnpd; }
    chain prerouting { type nat hook prerouting priority -100; jump prerouting_miniupnpd; }
    chain postrouting { type nat hook postrouting priority 100; jump postrouting_miniupnpd; }
  }'`)
}

describe.runIf(inside !== undefined)('inside', () => {
  const { router, folder } = JSON.parse(inside ?? '{"router":"","folder":""}') as { router: string; folder: string }
  const leases = join(folder, 'leases')
  let daemon: ChildProcess | undefined

  async function startRouter(options: Record<string, string>, ready: RegExp): Promise<void> {
    const settings = {
      ext_ifname: 'wan0',
      listening_ip: 'lan1',
      http_port: '5000',
      secure_mode: 'yes',
      lease_file: leases,
      uuid: 'd710c37d-c756-4b37-a7b7-92715f4eed0d',
      ...options,
    }
    const file = join(folder, 'miniupnpd.conf')
    writeFileSync(
      file,
      Object.entries(settings)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    )
    writeFileSync(leases, '')
    daemon = spawn('ip', ['netns', 'exec', router, 'miniupnpd', '-d', '-f', file, '-P', join(folder, 'pid')])
    let log = ''
    daemon.stderr?.on('data', (bytes: Buffer) => (log += bytes.toString()))
    await expect.poll(() => log, { timeout: 5_000 }).toMatch(ready)
  }

  /** What the router has promised: TCP:8888, UDP:8888. It removes the file with the last promise. */
  function mapped(): string[] {
    const list = existsSync(leases) ? readFileSync(leases, 'utf8') : ''
    return list.match(/^(?:TCP|UDP):\d+:192\.168\.77\.2:\d+/gm) ?? []
  }

  beforeAll(() => {
    process.env['TRACKBENCH_DATA'] = folder
  })
  afterEach(async () => {
    if (daemon === undefined) return
    const ended = once(daemon, 'exit')
    daemon.kill()
    await ended
    daemon = undefined
  })
  afterAll(() => {
    delete process.env['TRACKBENCH_DATA']
  })

  const BOTH = ['tcp', 'udp'] as const
  const told = { outside: '45.67.89.10', port: 8888, router: '192.168.77.1', transports: ['tcp', 'udp'] }
  const leads = ['TCP:8888:192.168.77.2:8888', 'UDP:8888:192.168.77.2:8888']

  it.each([
    ['UPnP', 'of version 2', { enable_upnp: 'yes', enable_natpmp: 'no' }],
    ['UPnP', 'of version 1', { enable_upnp: 'yes', enable_natpmp: 'no', force_igd_desc_v1: 'yes' }],
    ['PCP', '', { enable_upnp: 'no', enable_natpmp: 'yes' }],
  ])('%s %s', async (by, _, options) => {
    await startRouter(options, by === 'UPnP' ? /HTTP listening/ : /NAT-PMP/)
    const asked = await PortMapping.ask(8888, BOTH)
    if (!asked.ok) throw new Error(JSON.stringify(asked.error))
    expect(asked.value.told).toEqual({ by, ...told })
    expect(mapped().sort()).toEqual(leads)
    await asked.value.remove()
    expect(mapped()).toEqual([])
  })

  it('is taken back when listening stops, and when the program ends', async () => {
    await startRouter({ enable_natpmp: 'yes' }, /NAT-PMP/)
    const engine = createEngine()
    const ask = { host: '', port: 8888, tcp: true, udp: true }
    for (const end of ['stopListening', 'close'] as const) {
      await engine.startListening(ask)
      expect((await engine.reach.mapPort()).mapping).toMatchObject({ kind: 'mapped', ...told })
      expect(mapped().sort()).toEqual(leads)
      await engine[end]()
      expect(mapped()).toEqual([])
      expect(engine.reach.state().mapping).toEqual({ kind: 'none' })
    }
  })

  it('is taken back, too, when listening stops while the router is still being asked', async () => {
    await startRouter({ enable_natpmp: 'yes' }, /NAT-PMP/)
    const engine = createEngine()
    await engine.startListening({ host: '', port: 8888, tcp: true, udp: true })
    const asked = engine.reach.mapPort()
    await engine.stopListening()
    expect((await asked).mapping).toEqual({ kind: 'none' })
    expect(mapped()).toEqual([])
    await engine.close()
  })

  it('says so when the router does not answer', async () => {
    const asked = await PortMapping.ask(8888, BOTH)
    expect(asked).toEqual({ ok: false, error: { why: 'noAnswer', detail: '192.168.77.1' } })
  })
})
