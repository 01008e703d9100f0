export type Transport = 'tcp' | 'udp'

/** One end of a connection: an IPv4 or IPv6 address without brackets, and a port. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** As people write it: 127.0.0.1:8888, [::1]:8888. */
export function endpointText(endpoint: Endpoint): string {
  const { host, port } = endpoint
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

/** Reads host:port, [v6]:port, or a host alone with the port that is usual. */
export function parseEndpoint(text: string, usualPort: number): Endpoint | undefined {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^\s:[\]]+))(?::(\d{1,5}))?$/.exec(text.trim())
  const host = match?.[1] ?? match?.[2]
  const port = match?.[3] === undefined ? usualPort : Number(match[3])
  return host && port > 0 && port <= 65_535 ? { host, port } : undefined
}
