import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import {
  firewalldVerdict,
  iptablesVerdict,
  macVerdict,
  netshVerdict,
  nftVerdict,
  ufwVerdict,
  type FirewallVerdict,
} from '../../../src-shared/check/firewall'
import type { Firewall } from '../../../src-shared/link/contracts/check'

const run = promisify(execFile)

/** A firewall that does not tell in this time is not read. */
const PATIENCE_MS = 3_000

const USUAL_PORT = 8888

interface Reading {
  readonly name: string
  readonly file: string
  readonly words: readonly string[]
  readonly judge: (printed: string | undefined, port: number) => FirewallVerdict
}

const PORT_WORD = '{port}'

/** What is asked on each system. No shell, no word that anybody typed; none of these changes anything. */
const READINGS: Partial<Record<NodeJS.Platform, readonly Reading[]>> = {
  linux: [
    { name: 'ufw', file: 'ufw', words: ['status'], judge: ufwVerdict },
    { name: 'firewalld', file: 'firewall-cmd', words: [`--query-port=${PORT_WORD}/tcp`], judge: firewalldVerdict },
    { name: 'nftables', file: 'nft', words: ['list', 'ruleset'], judge: nftVerdict },
    { name: 'iptables', file: 'iptables', words: ['-S', 'INPUT'], judge: iptablesVerdict },
  ],
  win32: [
    {
      name: 'Windows Defender Firewall',
      file: 'netsh',
      words: ['advfirewall', 'show', 'currentprofile'],
      judge: netshVerdict,
    },
  ],
  darwin: [
    {
      name: 'macOS',
      file: '/usr/libexec/ApplicationFirewall/socketfilterfw',
      words: ['--getglobalstate'],
      judge: macVerdict,
    },
  ],
}

/** What each firewall that is installed here does with the port; none where none is. */
export async function readFirewalls(port = USUAL_PORT, system = process.platform): Promise<Firewall[]> {
  const readings = READINGS[system] ?? []
  const answers = await Promise.all(readings.map((reading) => read(reading, port)))
  return answers.flatMap((answer) => answer ?? [])
}

async function read({ name, file, words, judge }: Reading, port: number): Promise<Firewall | undefined> {
  const filled = words.map((word) => word.replace(PORT_WORD, String(port)))
  const detail = [file, ...filled].join(' ')
  try {
    const env = { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` }
    const { stdout } = await run(file, filled, { timeout: PATIENCE_MS, windowsHide: true, env, maxBuffer: 4 << 20 })
    return { name, verdict: judge(stdout, port), detail }
  } catch (error) {
    const { code, stdout } = error as { code?: string | number; stdout?: string }
    if (code === 'ENOENT') return undefined
    // firewall-cmd says no by its exit code, in a word of its own.
    return { name, verdict: judge(stdout === 'no\n' ? stdout : undefined, port), detail }
  }
}
