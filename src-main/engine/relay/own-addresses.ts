import { networkInterfaces } from 'node:os'

/** True for the addresses and names by which this computer reaches itself. A relay to itself would fill it with its own connections. */
export function isOwnAddress(host: string): boolean {
  if (['localhost', '0.0.0.0', '::', '::1'].includes(host) || host.startsWith('127.')) return true
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === host))
}
