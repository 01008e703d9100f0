import { readFile } from 'node:fs/promises'

/** How many datagrams the system has thrown away for the sockets on a UDP port since they were opened. Linux tells; elsewhere 0. */
export async function systemDrops(port: number): Promise<number> {
  if (process.platform !== 'linux') return 0
  const tables = await Promise.all(
    ['/proc/net/udp', '/proc/net/udp6'].map((path) => readFile(path, 'utf8').catch(() => '')),
  )
  return tables.reduce((sum, table) => sum + dropsIn(table, port), 0)
}

/** One line a socket: the local address as hex and port in the second column, the drops in the last. */
export function dropsIn(table: string, port: number): number {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  let drops = 0
  for (const line of table.split('\n').slice(1)) {
    const columns = line.trim().split(/\s+/)
    if (columns[1]?.endsWith(`:${wanted}`)) drops += Number(columns.at(-1)) || 0
  }
  return drops
}
