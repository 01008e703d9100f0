import { crcX25 } from '../../bytes/crc'
import { Writer } from '../../bytes/writer'
import { COUNTED, LONG_START, SHORT_START } from './wire'

/** Puts start, length, serial, checksum and stop around a number and its content. */
export function shortFrame(number: number, content: Uint8Array, serial: number): Uint8Array {
  const writer = new Writer(content.length + 10).u16(SHORT_START).u8(content.length + COUNTED)
  return close(writer.u8(number).bytes(content), serial)
}

export function longFrame(number: number, content: Uint8Array, serial: number): Uint8Array {
  const writer = new Writer(content.length + 11).u16(LONG_START).u16(content.length + COUNTED)
  return close(writer.u8(number).bytes(content), serial)
}

function close(writer: Writer, serial: number): Uint8Array {
  writer.u16(serial)
  return writer.u16(crcX25(writer.view(), 2)).u16(0x0d0a).take()
}
