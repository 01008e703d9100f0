import type { Guard, Guarded } from '../link/guard'
import { isList, isShape, isTable, isText } from '../link/guard'

const isApnRow = isList(isText)
const isCarrierRow: Guard<readonly [name: string, networks: readonly string[], apns: readonly string[][]]> = (
  value,
): value is [string, string[], string[][]] =>
  Array.isArray(value) && isText(value[0]) && isList(isText)(value[1]) && isList(isApnRow)(value[2])

/** The file that build/apn.mjs makes. Networks are MCC and MNC run together: text, since 01 is another than 001. */
export const isCarrierBook = isShape({
  date: isText,
  source: isText,
  licence: isText,
  countries: isTable(isList(isCarrierRow)),
})
export type CarrierBook = Guarded<typeof isCarrierBook>

export interface Apn {
  readonly apn: string
  readonly user: string
  readonly secret: string
}

interface Carrier {
  readonly name: string
  readonly networks: readonly string[]
  readonly apns: readonly Apn[]
}

/** An access point that a network offers, and whose it is. */
export interface ApnHint extends Apn {
  /** ISO code, lower case. */
  readonly country: string
  readonly carrier: string
}

/** ISO codes, lower case, in the order of the file. */
export function countriesIn(book: CarrierBook): string[] {
  return Object.keys(book.countries)
}

export function carriersIn(book: CarrierBook, country: string): Carrier[] {
  return (book.countries[country] ?? []).map(([name, networks, apns]) => ({
    name,
    networks,
    apns: apns.map(([apn = '', user = '', secret = '']) => ({ apn, user, secret })),
  }))
}

/**
 * What the network of a radio cell or a SIM offers: a hint, no answer, since carriers without a network of their own
 * share the number of their host. A cell says its MNC as a number, which fits two digits and three.
 */
export function apnsFor(book: CarrierBook, mcc: number | string, mnc: number | string): ApnHint[] {
  const country = String(mcc).padStart(3, '0')
  const isMeant = (network: string): boolean => {
    if (network.slice(0, 3) !== country) return false
    const own = network.slice(3)
    return typeof mnc === 'number' ? Number(own) === mnc : own === mnc
  }
  return countriesIn(book).flatMap((code) =>
    carriersIn(book, code)
      .filter(({ networks }) => networks.some(isMeant))
      .flatMap(({ name, apns }) => apns.map((apn) => ({ ...apn, country: code, carrier: name }))),
  )
}

/** What the SIM with this number offers. Three digits of the network are tried first: they cannot be two by mistake. */
export function apnsOfImsi(book: CarrierBook, imsi: string): ApnHint[] {
  const long = apnsFor(book, imsi.slice(0, 3), imsi.slice(3, 6))
  return long.length > 0 ? long : apnsFor(book, imsi.slice(0, 3), imsi.slice(3, 5))
}
