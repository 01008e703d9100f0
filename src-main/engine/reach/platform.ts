import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import type { Platform } from '../../../src-shared/link/contracts/check'

export interface PlatformTarget {
  readonly name: string
  readonly port: number
  /** What the name is known to be; trackers that take no names are given this. */
  readonly address: string
}

/** A platform that takes longer to shake hands is as good as closed for a tracker. */
const PATIENCE_MS = 5_000

/** Looks the name up, opens a connection, closes it. Not a byte is sent. */
export async function checkPlatform({ name: host, port, address }: PlatformTarget): Promise<Platform> {
  const asked = performance.now()
  const checked = { kind: 'checked' as const, host, port, expected: address }
  try {
    const found = await lookup(host, { all: true })
    const addresses = found.map((entry) => entry.address)
    const fault = await faultOf(addresses[0] ?? host, port)
    return { ...checked, addresses, isOpen: fault === undefined, fault, ms: performance.now() - asked }
  } catch (error) {
    return { ...checked, addresses: [], isOpen: false, fault: codeOf(error), ms: performance.now() - asked }
  }
}

function faultOf(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS })
    const end = (fault: string | undefined): void => {
      socket.destroy()
      resolve(fault)
    }
    socket.once('connect', () => end(undefined))
    socket.once('timeout', () => end('ETIMEDOUT'))
    socket.once('error', (error) => end(codeOf(error)))
  })
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
