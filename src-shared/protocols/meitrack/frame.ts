import { fromText } from '../../bytes/ascii'
import { sumOf } from '../../bytes/sums'
import { Writer } from '../../bytes/writer'
import { TRAILER } from './wire'

/** Puts marks, flag, length, identity, star, sum and line end around a body of any bytes. */
export function meitrackFrame(marks: '$$' | '@@', flag: string, device: string, body: Uint8Array): Uint8Array {
  const counted = 1 + device.length + 1 + body.length + TRAILER
  const writer = new Writer(counted + 8).text(`${marks}${flag}${counted},${device},`).bytes(body).text('*')
  const sum = sumOf(writer.view()).toString(16).toUpperCase().padStart(2, '0')
  return writer.text(`${sum}\r\n`).take()
}

export function textFrame(marks: '$$' | '@@', flag: string, device: string, body: string): Uint8Array {
  return meitrackFrame(marks, flag, device, fromText(body))
}
