import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { failure, success, type Result } from '../../../../src-shared/model/result'
import { exchange } from './http'
import type { MapAsk, Neighbour, RouterTalk } from './router'
import {
  addArguments,
  deleteArguments,
  elementIn,
  locationIn,
  SEARCH_ADDRESS,
  searches,
  serviceIn,
  soapBody,
  type GatewayService,
} from './upnp-messages'

/** Routers answer a search within the second that it gives them. */
const SEARCH_MS = 2_000

/** Some routers lead ports for ever or not at all (WANIPConnection:1, 2.4.16: OnlyPermanentLeasesSupported). */
const PERMANENT_ONLY = '725'

/** Speaks UPnP with a router that answers a search; undefined where none does. */
export async function upnpTalk({ client }: Pick<Neighbour, 'client'>): Promise<RouterTalk | undefined> {
  const location = await search(client)
  const description = location && (await exchange(location))
  const service = location && description && serviceIn(description.body, location)
  if (!location || !service) return undefined
  return {
    by: 'UPnP',
    router: location.hostname,
    map: (ask) => mapThere(service, ask, client),
    unmap: async (ask) => {
      await call(service, 'DeletePortMapping', deleteArguments(ask))
    },
    outside: async () => {
      const answer = await call(service, 'GetExternalIPAddress', [])
      return answer.ok ? elementIn(answer.value, 'NewExternalIPAddress') : undefined
    },
  }
}

async function mapThere(service: GatewayService, ask: MapAsk, client: string): ReturnType<RouterTalk['map']> {
  const added = await call(service, 'AddPortMapping', addArguments(ask, client))
  if (added.ok) return success({ port: ask.port, lifetimeS: ask.lifetimeS, outside: undefined })
  if (!added.error.startsWith(PERMANENT_ONLY) || ask.lifetimeS === 0) return added
  return mapThere(service, { ...ask, lifetimeS: 0 }, client)
}

/** The answer's body, or the router's own error: its number and its words. */
async function call(
  { type, control }: GatewayService,
  action: string,
  given: Parameters<typeof soapBody>[2],
): Promise<Result<string>> {
  const headers = { 'Content-Type': 'text/xml; charset="utf-8"', SOAPAction: `"${type}#${action}"` }
  const answer = await exchange(control, { headers, body: soapBody(type, action, given) })
  if (answer === undefined) return failure('ETIMEDOUT')
  if (answer.status === 200) return success(answer.body)
  const code = elementIn(answer.body, 'errorCode') ?? `HTTP ${answer.status}`
  return failure([code, elementIn(answer.body, 'errorDescription')].filter(Boolean).join(' '))
}

async function search(client: string): Promise<URL | undefined> {
  const socket = createSocket('udp4')
  try {
    socket.bind({ address: client, port: 0 })
    await once(socket, 'listening')
    socket.setMulticastInterface(client)
    return await new Promise<URL | undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), SEARCH_MS)
      socket.on('error', () => undefined)
      socket.on('message', (answer, { address }) => {
        const location = locationIn(answer.toString('latin1'), address)
        if (!location) return
        clearTimeout(timer)
        resolve(location)
      })
      for (const text of searches()) {
        socket.send(text, SEARCH_ADDRESS.port, SEARCH_ADDRESS.host, () => undefined)
      }
    })
  } catch {
    return undefined
  } finally {
    socket.close()
  }
}
