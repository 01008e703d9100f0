// The rules P1 to P12 of SPEC.md, over every family and every vector.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBytes } from '../bytes/notation'
import { Reader } from '../bytes/reader'
import { Trace } from '../bytes/trace'
import { toHex } from '../bytes/hex'
import { messageJson } from '../capture/frame-json'
import { Deframer, type Piece } from '../framing/deframer'
import type { Field } from '../model/field'
import { listing } from './listing'
import { decodeFrame, explainFrame } from './decode'
import { Probe } from './probe'
import type { Protocol, Wire } from './protocol'
import { protocols } from './registry'
import type { Vector, Vectors } from './vectors'

const modules = import.meta.glob<{ vectors: Vectors }>('./*/vectors.ts', { eager: true })
const SEED = 20_261_121

function vectorsOf(protocol: Protocol): Vectors {
  const module = modules[`./${protocol.id}/vectors.ts`]
  if (!module) throw new Error(`src-shared/protocols/${protocol.id}/vectors.ts is missing`)
  return module.vectors
}

function bytesOf(notation: string): Uint8Array {
  const bytes = parseBytes(notation)
  if (!bytes) throw new Error(`cannot read “${notation.slice(0, 60)}”: neither hex nor text:`)
  return bytes
}

/** The family as seen from the vector's side. */
function sideOf(protocol: Protocol, vector: Vector): Protocol {
  return vector.downlink && protocol.downlink ? { ...protocol, ...protocol.downlink } : protocol
}

function piecesOf(wire: Wire, chunks: readonly Uint8Array[]): Piece[] {
  const pieces: Piece[] = []
  const deframer = new Deframer({ cut: (buffer, start, end) => wire.cut(buffer, start, end) })
  const keep = (piece: Piece) => pieces.push({ ...piece, bytes: piece.bytes.slice() })
  for (const chunk of chunks) deframer.push(chunk, keep)
  deframer.settle(keep)
  return pieces
}

function split(bytes: Uint8Array, size: number): Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
  return chunks
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

const show = (pieces: readonly Piece[]) => pieces.map((piece) => `${piece.offset} ${piece.kind} ${toHex(piece.bytes)}`)

it('finds families to check', () => {
  expect(protocols.length).toBeGreaterThan(0)
})

describe.each(protocols.map((protocol) => [protocol.id, protocol] as const))('%s', (id, protocol) => {
  const { frames, streams, scenes } = vectorsOf(protocol)
  const all = Object.entries(frames)
  const uplink = all.filter(([, vector]) => !vector.downlink)
  const whole = uplink.filter(([, vector]) => !vector.issues?.includes('short'))

  it('has vectors, streams and scenes', () => {
    expect({ frames: all.length > 0, streams: Object.keys(streams).length >= 3 }).toEqual({
      frames: true,
      streams: true,
    })
    for (const [, vector] of all) expect(vector.from).not.toBe('')
  })

  it.each(whole)('[P1] is sure of its own: %s', (_, vector) => {
    const verdict = protocol.detect(new Probe(bytesOf(vector.wire)))
    const isDoubtful = vector.issues?.includes('checksum')
    expect(isDoubtful ? ['sure', 'possible'] : ['sure']).toContain(verdict)
  })

  it('[P1] is sure of nothing that another family sends, and does not look beyond the bytes it is given', () => {
    const wrong: string[] = []
    for (const other of protocols) {
      if (other.id === id) continue
      for (const [name, vector] of Object.entries(vectorsOf(other).frames)) {
        if (!vector.downlink && protocol.detect(new Probe(bytesOf(vector.wire))) === 'sure')
          wrong.push(`${other.id}: ${name}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('[P2] every split of all vectors with noise between them gives the same pieces', () => {
    const noise = [Uint8Array.of(0x0d, 0x0a), Uint8Array.of(0xff, 0xfe, 0x80), new Uint8Array(0)]
    const parts = whole.flatMap(([, vector], i) => [bytesOf(vector.wire), noise[i % noise.length] ?? new Uint8Array(0)])
    const stream = join(parts)
    const expected = piecesOf(protocol, [stream])
    expect(toHex(join(expected.map((piece) => piece.bytes)))).toBe(toHex(stream))
    const sizes = [1, 2, 3, 5, 7, 11, 13, 16, 17, 31, 32, 45, 64, 100, 257, 1000, 1460]
    for (const size of sizes)
      expect({ size, pieces: show(piecesOf(protocol, split(stream, size))) }).toEqual({ size, pieces: show(expected) })
  })

  it.each(whole.filter(([, vector]) => bytesOf(vector.wire).length <= 400))(
    '[P2] every split in two of: %s',
    (_, vector) => {
      const bytes = bytesOf(vector.wire)
      const expected = show(piecesOf(protocol, [bytes])).join('\n')
      // Gathered first: tens of thousands of single expectations cost more than the work itself.
      const wrong: string[] = []
      for (let at = 1; at < bytes.length; at++) {
        const pieces = show(piecesOf(protocol, [bytes.subarray(0, at), bytes.subarray(at)])).join('\n')
        if (pieces !== expected) wrong.push(`split at ${at}:\n${pieces}`)
      }
      expect(wrong).toEqual([])
    },
  )

  it('[P2] random splits of random noise and vectors lose and repeat nothing', () => {
    const samples = whole.map(([, vector]) => bytesOf(vector.wire))
    const part = fc.oneof(fc.constantFrom(...samples), fc.uint8Array({ maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (parts, size) => {
        const stream = join(parts)
        const expected = piecesOf(protocol, [stream])
        expect(toHex(join(expected.map((piece) => piece.bytes)))).toBe(toHex(stream))
        expect(show(piecesOf(protocol, split(stream, size)))).toEqual(show(expected))
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it.each(Object.entries(streams))('[P2] cuts as written: %s', (_, stream) => {
    const pieces = piecesOf(protocol, stream.chunks.map(bytesOf))
    expect(pieces.map((piece) => `${piece.kind} ${piece.bytes.length}`)).toEqual(stream.pieces)
  })

  it.each(all)('[P3] decodes to what it says: %s', (_, vector) => {
    const decoded = decodeFrame(sideOf(protocol, vector), bytesOf(vector.wire), vector.variant)
    expect(decoded.messages.map(messageJson)).toEqual(vector.expect)
    expect(decoded.issues.map((issue) => issue.code)).toEqual(vector.issues ?? [])
  })

  it.each(all)('[P4] spans are sound: %s', (_, vector) => {
    const bytes = bytesOf(vector.wire)
    const side = sideOf(protocol, vector)
    const { fields, unread } = explainFrame(side, bytes, vector.variant)
    expect(spanFaults(fields, 0, bytes.length)).toEqual([])
    const unlabelled = idsOf(fields).filter((field) => !side.labels[field])
    expect(unlabelled).toEqual([])
    for (const [start, end] of unread) expect(start >= 0 && end <= bytes.length && start < end).toBe(true)
    for (const issue of decodeFrame(side, bytes, vector.variant).issues) {
      expect(issue.span[0] >= 0 && issue.span[0] <= issue.span[1] && issue.span[1] <= bytes.length).toBe(true)
    }
  })

  it.each(whole)('[P5] every prefix says that it is short: %s', (_, vector) => {
    const bytes = bytesOf(vector.wire)
    const complete = decodeFrame(protocol, bytes, vector.variant).messages.length
    const step = bytes.length > 600 ? 7 : 1
    const wrong: string[] = []
    for (let length = 0; length < bytes.length; length += step) {
      const { issues, proven, messages } = decodeFrame(protocol, bytes.subarray(0, length), vector.variant)
      if (issues.length === 0) wrong.push(`${length} bytes: no issue`)
      if (proven) wrong.push(`${length} bytes: called proven`)
      if (messages.length > complete)
        wrong.push(`${length} bytes: ${messages.length} messages, the whole has ${complete}`)
    }
    expect(wrong).toEqual([])
  })

  it('[P6] flipped and random bytes never throw, alone or in a stream', () => {
    const samples = all.map(([, vector]) => bytesOf(vector.wire))
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...samples), flips, fc.uint8Array({ maxLength: 300 }), (sample, changes, random) => {
        const bytes = sample.slice()
        for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value
        for (const input of [bytes, random, join([sample.subarray(0, 6), random])]) {
          protocol.detect(new Probe(input))
          decodeFrame(protocol, input)
          explainFrame(protocol, input)
          piecesOf(protocol, [input])
          if (protocol.downlink) decodeFrame({ ...protocol, ...protocol.downlink }, input)
        }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it.each(scenes.map((row) => [`${row.scene.kind} ${row.variant ?? ''} ${row.from}`, row] as const))(
    '[P7] comes back: %s',
    (_, row) => {
      const frames_ = protocol.encode(row.scene, 7, row.variant)
      expect(frames_.length).toBeGreaterThan(0)
      const decoded = frames_.flatMap((bytes) => {
        const pieces = piecesOf(protocol, [bytes])
        expect(pieces.map((piece) => piece.kind)).toEqual(['frame'])
        const result = decodeFrame(protocol, bytes, row.variant)
        expect(result.issues.filter((issue) => issue.code !== 'range')).toEqual([])
        return result.messages
      })
      expect(sceneFaults(row.scene, decoded.map(messageJson))).toEqual([])
    },
  )

  it.each(uplink)('[P8] answers: %s', (_, vector) => {
    const bytes = bytesOf(vector.wire)
    const decoded = decodeFrame(protocol, bytes, vector.variant)
    const device = decoded.messages.findLast((message) => message.device !== undefined)?.device ?? null
    const replies = vector.issues?.includes('short') ? [] : protocol.replies(decoded, bytes, { at: 0, device })
    const expected = vector.reply === undefined ? [] : [vector.reply].flat()
    expect(replies.map((reply) => toHex(reply))).toEqual(expected.map((reply) => toHex(bytesOf(reply))))
  })

  it.each(all)('[P9] a trace changes nothing: %s', (_, vector) => {
    const bytes = bytesOf(vector.wire)
    const side = sideOf(protocol, vector)
    const plain = new Reader(bytes, 0, bytes.length, side.labels)
    const traced = new Reader(bytes, 0, bytes.length, side.labels, new Trace(side.labels))
    expect(side.decode(traced, vector.variant)).toEqual(side.decode(plain, vector.variant))
    expect(traced.issues).toEqual(plain.issues)
  })

  it.each(all)('[P10] claims nothing impossible: %s', (_, vector) => {
    for (const { fix } of decodeFrame(sideOf(protocol, vector), bytesOf(vector.wire), vector.variant).messages) {
      if (!fix) continue
      const { lat, lon, courseDeg = 0, speedKmh = 0 } = fix
      expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && courseDeg >= 0 && courseDeg <= 360 && speedKmh >= 0).toBe(
        true,
      )
    }
  })

  it('[P11] frames decode alike alone, in order and in reverse', () => {
    const decode = ([, vector]: (typeof all)[number]) =>
      decodeFrame(sideOf(protocol, vector), bytesOf(vector.wire), vector.variant)
    const alone = all.map(decode)
    expect(all.map(decode)).toEqual(alone)
    expect([...all].reverse().map(decode).reverse()).toEqual(alone)
  })

  it('[P12] the listing equals the golden text', async () => {
    const text = all.map(([name, vector]) =>
      listing(`${id} / ${name}`, sideOf(protocol, vector), bytesOf(vector.wire), vector.variant),
    )
    await expect(text.join('\n')).toMatchFileSnapshot(`../../fixtures/listings/${id}.txt`)
  })
})

function idsOf(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [field.id, ...idsOf(field.children)])
}

function spanFaults(fields: readonly Field[], from: number, to: number): string[] {
  const faults: string[] = []
  const plain = fields.filter((field) => field.bits === undefined).sort((a, b) => a.span[0] - b.span[0])
  plain.forEach((field, i) => {
    const [start, end] = field.span
    if (start < from || end > to || start > end) faults.push(`${field.id} [${start},${end}) outside [${from},${to})`)
    const before = plain[i - 1]
    if (before && before.span[1] > start) faults.push(`${field.id} overlaps ${before.id}`)
    faults.push(...spanFaults(field.children, start, end))
  })
  return faults
}

/** Every value of the scene must be among the messages: numbers within a resolution, the rest exactly. */
function sceneFaults(scene: object, messages: readonly object[]): string[] {
  const wanted = messageJson(scene as Parameters<typeof messageJson>[0])
  // Many families put a clock into positions only.
  const isDated = wanted['fix'] !== undefined || messages.some((message) => 'time' in message)
  if (!isDated) delete wanted['time']
  // Binary families often name the device in the login only.
  const isNamed = wanted['kind'] === 'login' || messages.some((message) => 'device' in message)
  if (!isNamed) delete wanted['device']
  if (messages.length === 0) return ['nothing was decoded']
  return messages.map((message) => difference(wanted, message, '')).sort((a, b) => a.length - b.length)[0] ?? []
}

/** How much a family may round: seconds of time, metres of place, whole km/h and degrees, tenths of volts. */
const SLACK: Record<string, number> = {
  lat: 2e-5,
  lon: 2e-5,
  speedKmh: 1,
  courseDeg: 1,
  altitudeM: 1,
  hdop: 0.1,
  powerV: 0.1,
  batteryV: 0.1,
  batteryPercent: 20,
  odometerKm: 0.1,
  temperatureC: 1,
  fuelPercent: 1,
  fuelL: 1,
  fuelV: 0.1,
}

function difference(wanted: unknown, got: unknown, path: string): string[] {
  const key = path.split('.').at(-1) ?? ''
  if (typeof wanted === 'number' && typeof got === 'number') {
    return Math.abs(wanted - got) <= (SLACK[key] ?? 1e-9) ? [] : [`${path}: ${got} instead of ${wanted}`]
  }
  if (key === 'time')
    return Math.abs(Date.parse(String(wanted)) - Date.parse(String(got))) <= 1000
      ? []
      : [`${path}: ${String(got)} instead of ${String(wanted)}`]
  if (wanted !== null && typeof wanted === 'object') {
    if (got === null || typeof got !== 'object') return [`${path}: nothing instead of ${JSON.stringify(wanted)}`]
    return Object.entries(wanted).flatMap(([name, value]) =>
      difference(value, (got as Record<string, unknown>)[name], path ? `${path}.${name}` : name),
    )
  }
  return wanted === got ? [] : [`${path}: ${String(got)} instead of ${String(wanted)}`]
}
