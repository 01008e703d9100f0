import type { DialectId } from './dialect'
import type { ReplyEvidence } from './read-back'
import { isSameHost, type Meant } from './wish'

/** Families on the wire of devices that answer texts like this, the usual one first. */
const FAMILIES: Readonly<Record<DialectId, readonly string[]>> = {
  gotop: ['gotop'],
  hash: ['v680', 'h02'],
  coban: ['gps103', 'tk103'],
  concox: ['gt06', 'startek'],
  sinotrack: ['h02'],
  meitrack: ['meitrack'],
  topin: ['gt06'],
  watch: ['watch'],
}

/**
 * A reply as the rules of diagnosis judge it. Names and addresses of one server are one, and a family is named only
 * where the reply leaves no choice; of several that write alike, one that the model is known for.
 */
export function toldBack({ readBack }: ReplyEvidence, meant: Meant, expected: readonly string[]) {
  const { apn, host, port, transport, zoneMinutes, dialects } = readBack
  const isSame = host !== undefined && meant.host !== undefined && isSameHost(meant.host, host.value)
  const [only, another] = dialects
  const families = only === undefined || another !== undefined ? [] : FAMILIES[only]
  return {
    host: isSame ? meant.host : host?.value,
    port: port && /^\d+$/.test(port.value) ? Number(port.value) : undefined,
    apn: apn?.value,
    transport: transport?.value,
    zoneMinutes: zoneMinutes?.value,
    protocol: families.find((family) => expected.includes(family)) ?? families[0],
  }
}
