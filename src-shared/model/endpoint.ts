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
