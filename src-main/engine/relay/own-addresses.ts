import { networkInterfaces } from 'node:os'

/** True for the addresses and names by which this computer reaches itself. A relay to itself would fill it with its own connections. */
export function isOwnAddress(host: string): boolean {
  if (['localhost', '0.0.0.0', '::', '::1'].includes(host) || host.startsWith('127.')) return true
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === host))
}

/** IPv4 addresses under which others in its network reach this computer; 127.0.0.1 where there are none. */
export function outwardAddresses(): string[] {
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  return outward.length > 0 ? outward : ['127.0.0.1']
}
