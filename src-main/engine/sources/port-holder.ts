import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Transport } from '../../../src-shared/model/endpoint'

interface PortHolder {
  readonly name: string
  readonly pid: number
}

const run = promisify(execFile)

/** Which program holds a port, where the system lets us see it; undefined where not. */
export async function findPortHolder(port: number, transport: Transport): Promise<PortHolder | undefined> {
  try {
    if (process.platform === 'linux') return await onLinux(port, transport)
    if (process.platform === 'darwin') return await onMac(port, transport)
    if (process.platform === 'win32') return await onWindows(port, transport)
  } catch {
    // Not being allowed to look is no fault of the user's: the message goes without a name.
  }
  return undefined
}

/** /proc/net lists sockets by inode; the process that has this inode open is the holder. */
async function onLinux(port: number, transport: Transport): Promise<PortHolder | undefined> {
  const inodes = new Set<string>()
  for (const table of [transport, `${transport}6`]) {
    const text = await readFile(`/proc/net/${table}`, 'utf8').catch(() => '')
    for (const line of text.split('\n').slice(1)) {
      const columns = line.trim().split(/\s+/)
      const localPort = Number.parseInt(columns[1]?.split(':')[1] ?? '', 16)
      // State 0A is LISTEN; UDP sockets stand at 07.
      if (localPort === port && (columns[3] === '0A' || columns[3] === '07')) inodes.add(columns[9] ?? '')
    }
  }
  if (inodes.size === 0) return undefined
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const handles = await readdir(`/proc/${pid}/fd`).catch(() => [])
    for (const handle of handles) {
      const target = await readlink(`/proc/${pid}/fd/${handle}`).catch(() => '')
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
      if (inode === undefined || !inodes.has(inode)) continue
      const name = (await readFile(`/proc/${pid}/comm`, 'utf8')).trim()
      return { name, pid: Number(pid) }
    }
  }
  return undefined
}

async function onMac(port: number, transport: Transport): Promise<PortHolder | undefined> {
  const filter = transport === 'tcp' ? ['-sTCP:LISTEN'] : []
  const { stdout } = await run('lsof', ['-nP', `-i${transport.toUpperCase()}:${port}`, ...filter, '-Fpc'])
  const pid = Number(/^p(\d+)$/m.exec(stdout)?.[1])
  const name = /^c(.+)$/m.exec(stdout)?.[1]
  return pid && name ? { name, pid } : undefined
}

async function onWindows(port: number, transport: Transport): Promise<PortHolder | undefined> {
  const { stdout } = await run('netstat', ['-ano', '-p', transport])
  const row = stdout.split('\n').find((line) => {
    const columns = line.trim().split(/\s+/)
    return columns[1]?.endsWith(`:${port}`) && (transport === 'udp' || columns[3] === 'LISTENING')
  })
  const pid = Number(row?.trim().split(/\s+/).at(-1))
  if (!pid) return undefined
  const { stdout: tasks } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
  return { name: /^"([^"]+)"/.exec(tasks.trim())?.[1] ?? 'a program', pid }
}
