import { execFile } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { ROUTER_PORT, type Neighbour } from './router'

const run = promisify(execFile)

/** The router that leads out of this network, and our address towards it; undefined where there is none. */
export async function findNeighbour(): Promise<Neighbour | undefined> {
  const router = await defaultRouter()
  const client = router === undefined ? undefined : await addressTowards(router)
  return router === undefined || client === undefined ? undefined : { router, client }
}

async function defaultRouter(): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return routerInLinux(await readFile('/proc/net/route', 'latin1'))
    if (process.platform === 'win32') return routerInWindows(await printed('route', ['print', '-4', '0.0.0.0']))
    return routerInMac(await printed('route', ['-n', 'get', 'default']))
  } catch {
    return undefined
  }
}

async function printed(file: string, words: readonly string[]): Promise<string> {
  const { stdout } = await run(file, words, { timeout: 3_000, windowsHide: true })
  return stdout
}

/** /proc/net/route: interface, destination and gateway in hex, with the bytes of the processor's order. */
export function routerInLinux(table: string): string | undefined {
  const row = table.split('\n').find((line) => /^\S+\s+00000000\s+(?!00000000)/.test(line))
  const hex = row?.split(/\s+/)[2] ?? ''
  const bytes = /^[0-9A-F]{8}$/i.test(hex) ? hex.match(/../g) : null
  return bytes
    ?.reverse()
    .map((byte) => parseInt(byte, 16))
    .join('.')
}

/** `route print`: its headings are translated, its rows are not. */
export function routerInWindows(table: string): string | undefined {
  return /^\s*0\.0\.0\.0\s+0\.0\.0\.0\s+(\d+\.\d+\.\d+\.\d+)\s/m.exec(table)?.[1]
}

export function routerInMac(answer: string): string | undefined {
  return /^\s*gateway:\s*(\d+\.\d+\.\d+\.\d+)\s*$/m.exec(answer)?.[1]
}

/** Which of our addresses the system would send from. Connecting a UDP socket sends nothing. */
async function addressTowards(router: string): Promise<string | undefined> {
  const socket = createSocket('udp4')
  try {
    socket.connect(ROUTER_PORT, router)
    await once(socket, 'connect')
    return socket.address().address
  } catch {
    return undefined
  } finally {
    socket.close()
  }
}
