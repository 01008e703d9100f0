import type { Cell, Message } from '../model/message'
import { apnsFor, apnsOfImsi, type ApnHint, type CarrierBook } from './carriers'
import { countryOfIccid } from './iccid-country'

/** What a device has said of its SIM and of the network it is in. */
export interface DeviceNetwork {
  readonly imsi: string | undefined
  readonly iccid: string | undefined
  readonly cell: Pick<Cell, 'mcc' | 'mnc'> | undefined
}

/** The latest word on each, of messages in the order of time. */
export function networkIn(messages: Iterable<Message>): DeviceNetwork {
  let network: DeviceNetwork = { imsi: undefined, iccid: undefined, cell: undefined }
  for (const { cells, attributes } of messages) {
    // Country 0 stands in frames that were built before the device was registered (DIAGNOSIS.md, R-CELL-4).
    const cell = cells?.find(({ mcc }) => mcc > 0 && mcc < 1000) ?? network.cell
    network = {
      imsi: attributes?.imsi ?? network.imsi,
      iccid: attributes?.iccid ?? network.iccid,
      cell: cell && { mcc: cell.mcc, mnc: cell.mnc },
    }
  }
  return network
}

/**
 * The access points that the SIM's own network offers. A cell names the network that the device is in, which is the
 * SIM's own unless the SIM comes from another country.
 */
export function apnHints(book: CarrierBook, { imsi, iccid, cell }: DeviceNetwork): ApnHint[] {
  if (imsi !== undefined) return apnsOfImsi(book, imsi)
  const home = iccid === undefined ? undefined : countryOfIccid(iccid)
  const here = cell ? apnsFor(book, cell.mcc, cell.mnc) : []
  return home === undefined ? here : here.filter(({ country }) => country === home)
}
