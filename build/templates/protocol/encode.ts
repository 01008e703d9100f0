import { civilTime } from '../../bytes/civil-time'
import { xorOf } from '../../bytes/sums'
import { Writer } from '../../bytes/writer'
import type { Fix, Scene } from '../../model/message'
import type { Decoded } from '../protocol'
import { ENVELOPE } from './wire'

const HEARTBEAT_ANSWER = Uint8Array.of(0xa5, 0x5a, 0x01, 0x81, 0x7f)

/** What a server answers. Return nothing where the document asks for none: an invented answer may upset a device. */
export function replies(decoded: Decoded): Uint8Array[] {
  return decoded.messages.some((message) => message.kind === 'heartbeat') ? [HEARTBEAT_ANSWER] : []
}

/** What a device sends to say a scene; `[]` until you want it, and the simulator does not offer this family. */
export function encode(scene: Scene): Uint8Array[] {
  if (scene.kind === 'heartbeat') return [close(open(scene, 0x01))]
  if (scene.kind === 'position' && scene.fix) return [position(scene, scene.fix)]
  return []
}

function open(scene: Scene, type: number): Writer {
  return new Writer().u16(0xa55a).u8(0).u8(type).bcd(scene.device.padStart(16, '0').slice(-16))
}

function position(scene: Scene, fix: Fix): Uint8Array {
  const c = civilTime(scene.time)
  const writer = open(scene, 0x02)
  for (const value of [c.year % 100, c.month, c.day, c.hour, c.minute, c.second]) writer.u8(value)
  writer
    .u8(fix.valid ? 1 : 0)
    .u32(Math.round(fix.lat * 1e6))
    .u32(Math.round(fix.lon * 1e6))
  return close(writer.u8(Math.min(255, Math.round(fix.speedKmh ?? 0))))
}

function close(writer: Writer): Uint8Array {
  writer.patch(2, writer.length - ENVELOPE + 1)
  return writer.u8(xorOf(writer.view())).take()
}
