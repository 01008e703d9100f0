import type { Transport } from '../model/endpoint'
import { PLATFORM } from '../model/platform'
import type { DialectId } from './dialect'

/** What an installer wants set, checked. */
export interface SetupWish {
  readonly dialect: DialectId
  readonly apn: string
  /** Of the APN; empty where the provider wants none. */
  readonly user: string
  readonly secret: string
  /** A name or an IPv4 address. */
  readonly host: string
  /** The server's address where `host` is a name and the address is known: some dialects cannot do without. */
  readonly address: string
  readonly port: number
  readonly transport: Transport
  readonly intervalSeconds: number
  /** With the ignition off, where the device tells the two apart. */
  readonly parkedSeconds: number
  /** East of Greenwich. */
  readonly zoneMinutes: number
  /** Of the device; empty where its texts carry none. */
  readonly pin: string
}

/** What of it is certain: a reply can be compared with that much. */
export type Meant = Pick<SetupWish, 'dialect'> & Partial<SetupWish>

/** Four numbers up to 255. */
export function isAddress(host: string): boolean {
  return /^(\d{1,3})(\.\d{1,3}){3}$/.test(host) && host.split('.').every((part) => Number(part) <= 255)
}

/** The address of a name, as far as that is known without asking anybody. */
export function knownAddress(host: string): string {
  if (isAddress(host)) return host
  return host.toLowerCase() === PLATFORM.name ? PLATFORM.address : ''
}

/** Two names of one server. */
export function isSameHost(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a === b || (knownAddress(a) !== '' && knownAddress(a) === knownAddress(b))
}
