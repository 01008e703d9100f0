import type { MapAsk } from './router'

/** Where UPnP devices hear searches (UPnP Device Architecture 1.1, 1.3.2). */
export const SEARCH_ADDRESS = { host: '239.255.255.250', port: 1900 } as const

/** Routers of the first version do not answer to the second's name, and the other way round. */
const SEARCH_TARGETS = [1, 2].map((version) => `urn:schemas-upnp-org:device:InternetGatewayDevice:${version}`)

/** What can map ports, the best first. */
const SERVICES = ['WANIPConnection:2', 'WANIPConnection:1', 'WANPPPConnection:1'].map(
  (name) => `urn:schemas-upnp-org:service:${name}`,
)

/** One search for each kind of router. */
export function searches(): string[] {
  return SEARCH_TARGETS.map((target) =>
    [
      'M-SEARCH * HTTP/1.1',
      `HOST: ${SEARCH_ADDRESS.host}:${SEARCH_ADDRESS.port}`,
      'MAN: "ssdp:discover"',
      'MX: 1',
      `ST: ${target}`,
      '',
      '',
    ].join('\r\n'),
  )
}

/** Where a router that answered a search describes itself; only at its own address, whatever it says. */
export function locationIn(answer: string, from: string): URL | undefined {
  if (!/^HTTP\/1\.[01] 200/.test(answer) || !/InternetGatewayDevice/.test(answer)) return undefined
  return httpUrl(/^location:[ \t]*(\S+)/im.exec(answer)?.[1], undefined, from)
}

export interface GatewayService {
  readonly type: string
  readonly control: URL
}

/** The service in a router's description that maps ports. */
export function serviceIn(description: string, location: URL): GatewayService | undefined {
  const services = [...description.matchAll(/<service>([^]*?)<\/service>/g)].map(([, service = '']) => service)
  const base = elementIn(description, 'URLBase')
  for (const type of SERVICES) {
    const service = services.find((service) => elementIn(service, 'serviceType') === type)
    const path = service && elementIn(service, 'controlURL')
    const control = httpUrl(path, base === undefined || base === '' ? location.href : base, location.hostname)
    if (control) return { type, control }
  }
  return undefined
}

type Argument = readonly [name: string, value: string | number]

/** The body of a call (UPnP Device Architecture 1.1, 3.2.1). */
export function soapBody(type: string, action: string, given: readonly Argument[]): string {
  const words = given.map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`).join('')
  return (
    '<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" ' +
    's:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">' +
    `<s:Body><u:${action} xmlns:u="${type}">${words}</u:${action}></s:Body></s:Envelope>`
  )
}

/** WANIPConnection:1, 2.4.16. `client` is this computer's address. */
export function addArguments({ transport, port, lifetimeS }: MapAsk, client: string): Argument[] {
  return [
    ...deleteArguments({ transport, port }),
    ['NewInternalPort', port],
    ['NewInternalClient', client],
    ['NewEnabled', 1],
    ['NewPortMappingDescription', 'Trackbench'],
    ['NewLeaseDuration', lifetimeS],
  ]
}

/** WANIPConnection:1, 2.4.17. */
export function deleteArguments({ transport, port }: Pick<MapAsk, 'transport' | 'port'>): Argument[] {
  return [
    ['NewRemoteHost', ''],
    ['NewExternalPort', port],
    ['NewProtocol', transport.toUpperCase()],
  ]
}

/** The text of an element, whatever its prefix; undefined where there is none. */
export function elementIn(xml: string, name: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)</`).exec(xml)?.[1]?.trim()
}

function httpUrl(text: string | undefined, base: string | undefined, host: string): URL | undefined {
  if (text === undefined || text === '') return undefined
  try {
    const url = new URL(text, base)
    return url.protocol === 'http:' && url.hostname === host ? url : undefined
  } catch {
    return undefined
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
