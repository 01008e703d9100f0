import { civilTime } from '../../bytes/civil-time'
import { unitsFromDegrees } from '../../bytes/degrees'
import { Writer } from '../../bytes/writer'
import type { Fix, Scene } from '../../model/message'
import type { Decoded } from '../protocol'

/** Only the heartbeat wants an answer; without it the unit takes the link for dead (gt02.md, 3). */
const HEARTBEAT_ANSWER = Uint8Array.of(0x54, 0x68, 0x1a, 0x0d, 0x0a)

export function replies(decoded: Decoded): Uint8Array[] {
  return decoded.messages.some((message) => message.kind === 'heartbeat') ? [HEARTBEAT_ANSWER] : []
}

export function encode(scene: Scene, serial: number): Uint8Array[] {
  if (scene.kind === 'heartbeat') return [heartbeat(scene, serial)]
  if ((scene.kind === 'position' || scene.kind === 'alarm') && scene.fix) return [location(scene, scene.fix, serial)]
  if (scene.kind === 'reply' && scene.text !== undefined) return [reply(scene, scene.text, serial)]
  return []
}

function open(scene: Scene, serial: number, type: number): Writer {
  const power = Number(scene.attributes?.['gt02.powerLevel'] ?? 0)
  const signal = Number(scene.attributes?.['gt02.signalLevel'] ?? 0)
  const writer = new Writer().u16(0x6868).u8(0).u8(power).u8(signal)
  return writer.bcd(scene.device.padStart(16, '0').slice(-16)).u16(serial).u8(type)
}

function close(writer: Writer): Uint8Array {
  return writer
    .patch(2, writer.length - 3)
    .u16(0x0d0a)
    .take()
}

function location(scene: Scene, fix: Fix, serial: number): Uint8Array {
  const c = civilTime(scene.time)
  const writer = open(scene, serial, 0x10)
  writer
    .u8(c.year % 100)
    .u8(c.month)
    .u8(c.day)
    .u8(c.hour)
    .u8(c.minute)
    .u8(c.second)
  writer.u32(unitsFromDegrees(fix.lat)).u32(unitsFromDegrees(fix.lon))
  writer
    .u8(Math.min(255, Math.round(fix.speedKmh ?? 0)))
    .u16(Math.round(fix.courseDeg ?? 0) % 360)
    .u24(0)
  return close(writer.u32((fix.valid ? 1 : 0) | (fix.lat >= 0 ? 2 : 0) | (fix.lon >= 0 ? 4 : 0)))
}

function heartbeat(scene: Scene, serial: number): Uint8Array {
  const satellites = Math.min(32, scene.attributes?.satellites ?? 0)
  const writer = open(scene, serial, 0x1a)
    .u8(satellites > 3 ? 1 : 0)
    .u8(satellites)
  // 38 dB-Hz is a usual level under open sky.
  for (let i = 0; i < satellites; i++) writer.u8(38)
  return close(writer)
}

function reply(scene: Scene, text: string, serial: number): Uint8Array {
  const short = text.slice(0, 200)
  return close(open(scene, serial, 0x1c).u8(short.length).text(short))
}
