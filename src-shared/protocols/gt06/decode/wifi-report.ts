import type { Reader } from '../../../bytes/reader'
import type { Message } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { alarmTable } from '../alarms'
import { CELL_SIZE } from '../wifi-frame'
import { readCell, readNetwork, readStations } from './cells'
import type { Draft } from './draft'
import { decimalDate } from './position'

const TOPIN_CELL = { lac: 2, cid: 2 }

/** The report without serial and checksum (wifi-frame.ts): its lists and the stop behind them are all its proof. */
export function wifiReport(reader: Reader): Decoded {
  const message: Message = { kind: 'info' }
  const draft: Draft = { message, attributes: {}, alarms: alarmTable(0, undefined), variant: 'wifi', missing: 0 }
  reader.u16('envelope.start')
  const count = reader.u8('wifi.count')
  reader.u8('type')
  decimalDate(reader, draft)
  readStations(reader, draft, count)
  const cells = reader.u8('cell.count')
  const network = readNetwork(reader)
  for (let i = 0; i < cells && reader.left >= CELL_SIZE; i++) readCell(reader, draft, network, TOPIN_CELL, true)
  reader.u16('envelope.stop')
  return { messages: [message], variant: 'wifi', serial: null, proven: true }
}
