import { imeiCheckDigit } from '../../src-shared/bytes/imei'
import { Writer } from '../../src-shared/bytes/writer'

export interface DeviceFrames {
  readonly location: Uint8Array
  readonly heartbeat: Uint8Array
}

/** GT02 frames of a device of its own (gt02.md, 2 and 3). */
export function deviceFrames(device: number): DeviceFrames {
  const fourteen = `4901542${String(device).padStart(7, '0')}`
  const identity = `0${fourteen}${imeiCheckDigit(fourteen)}`
  const head = (length: number, type: number) =>
    new Writer().u16(0x6868).u8(length).u16(0x0504).bcd(identity).u16(1).u8(type)
  const location = head(0x25, 0x10)
    .bytes([26, 8, 21, 12, 0, 0])
    .u32(0x05a28140)
    .u32(0x01702de8)
    .u8(50)
    .u16(90)
    .u24(0)
    .u32(7)
  return { location: location.u16(0x0d0a).take(), heartbeat: head(0x0f, 0x1a).u16(0).u16(0x0d0a).take() }
}
