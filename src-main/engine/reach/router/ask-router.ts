import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { ROUTER_PORT, type Neighbour } from './router'

/** Sent again after so long, as long as nothing was answered (RFC 6886, 3.1, cut short: a person waits). */
const TRIES_MS = [250, 500, 1_000]

/** One question by UDP; undefined when the router does not answer it. `read` knows the answer to this question. */
export async function askRouter<T>(
  { router, client }: Neighbour,
  request: Uint8Array,
  read: (answer: Uint8Array) => T | undefined,
): Promise<T | undefined> {
  const socket = createSocket('udp4')
  try {
    socket.bind({ address: client, port: 0 })
    await once(socket, 'listening')
    return await answered(socket, { router, client }, request, read)
  } catch {
    // No such address any more, or no road to the router: as good as no answer.
    return undefined
  } finally {
    socket.close()
  }
}

function answered<T>(
  socket: ReturnType<typeof createSocket>,
  { router }: Neighbour,
  request: Uint8Array,
  read: (answer: Uint8Array) => T | undefined,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const end = (value: T | undefined): void => {
      clearTimeout(timer)
      resolve(value)
    }
    const send = (turn: number): void => {
      const wait = TRIES_MS[turn]
      if (wait === undefined) return end(undefined)
      socket.send(request, ROUTER_PORT, router, (error) => error && end(undefined))
      timer = setTimeout(() => send(turn + 1), wait)
    }
    socket.on('error', () => end(undefined))
    socket.on('message', (answer, { address }) => {
      const value = address === router ? read(answer) : undefined
      if (value !== undefined) end(value)
    })
    send(0)
  })
}
