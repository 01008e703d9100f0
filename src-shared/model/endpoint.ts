export type Transport = 'tcp' | 'udp'

/** One end of a connection: an IPv4 or IPv6 address without brackets, and a port, which is 0 where a log does not say it. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** As people write it: 127.0.0.1:8888, [::1]:8888; the address alone where nobody knows the port. */
export function endpointText(endpoint: Endpoint): string {
  const { host, port } = endpoint
  if (port === 0) return host
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

/** Reads host:port, [v6]:port, or a host alone with the port that is usual. */
export function parseEndpoint(text: string, usualPort: number): Endpoint | undefined {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^\s:[\]]+))(?::(\d{1,5}))?$/.exec(text.trim())
  const host = match?.[1] ?? match?.[2]
  const port = match?.[3] === undefined ? usualPort : Number(match[3])
  const isPort = match?.[3] === undefined || (port > 0 && port <= 65_535)
  return host && isPort ? { host, port } : undefined
}
