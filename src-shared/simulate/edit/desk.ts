import { fromText } from '../../bytes/ascii'
import { fromHex, toHex } from '../../bytes/hex'
import type { Field } from '../../model/field'
import { flattenFields, type FieldNode } from '../../model/field-nodes'
import { decodeFrame, explainFrame } from '../../protocols/decode'
import { CODECS, textOf, type Codec } from './codecs'
import { isTime, numberIn, slackOf, wishedNumber } from './meaning'
import { repairSums, spliced, type Speaker } from './repair'
import { TIME_CODECS } from './time-codecs'
import { unescaped } from './unescape'

/** Flags wider than that are numbers. */
const WIDEST_FLAG = 8
const PROBES = [1, -1, 10, 1000, -1000, 60_000, 86_400_000]
const ROUNDS = 8

interface Found {
  readonly bytes: Uint8Array
  /** How far from the wish. */
  readonly error: number
}

/** One field of one frame, on which ways of writing are tried. */
export class Desk {
  readonly field: Field | undefined
  /** Something reproduced what stands there. */
  isKnown = false
  private readonly nodes: readonly FieldNode[]
  private readonly faults: readonly string[]
  private readonly isWhole: boolean

  constructor(
    private readonly speaker: Speaker,
    private readonly frame: Uint8Array,
    private readonly key: string,
  ) {
    this.nodes = this.explain(frame)
    this.field = this.nodes.find((node) => node.key === key)?.field
    this.faults = this.faultsOf(frame)
    this.isWhole = this.isCut(frame)
  }

  /** A number, a time, degrees: the way of writing gives a raw number, which follows the meaning along a line. */
  byNumber(wish: string): Uint8Array | undefined {
    const wanted = wishedNumber(wish)
    const now = this.field && numberIn(this.field.text)
    if (wanted === undefined || now === undefined) return undefined
    const codecs = isTime(this.field?.text ?? '') ? [...TIME_CODECS, ...CODECS] : CODECS
    for (const side of [this.frame, ...(wanted < 0 !== now < 0 ? this.mirrored() : [])]) {
      const found = codecs.flatMap((codec) => this.along(codec, side, wanted, wish) ?? [])
      // A wrong way of writing comes near by chance; the right one comes nearest.
      const [best] = found.sort((a, b) => a.error - b.error)
      if (best) return best.bytes
    }
    return undefined
  }

  /** As text, as hex, or as packed figures, in the width of the field or in its own. */
  byText(wish: string): Uint8Array | undefined {
    const bytes = this.bytes()
    // Behind the word itself stands what it means: “AUT (report at an interval)”.
    const word = wish.trim().split(' (')[0] ?? ''
    const isText = textOf(bytes) !== undefined || bytes.length === 0
    const hex = fromHex(wish.replace(/^0x/i, ''))
    const figures = /^\d+$/.test(wish) ? fromHex(wish.padStart(bytes.length * 2, '0')) : undefined
    const ways = [
      ...(isText
        ? [fromText(word), fromText(word.padEnd(bytes.length, ' ')), fromText(word.padStart(bytes.length, '0'))]
        : []),
      ...[hex, figures].filter((way) => way?.length === bytes.length),
    ]
    this.isKnown ||= isText || toHex(bytes) === this.field?.text
    return ways
      .map((way) => way && this.attempt(this.frame, way, (text) => text === wish.trim()))
      .find((found) => found)
  }

  /** A single byte says few things: each is tried. */
  byTrial(wish: string): Uint8Array | undefined {
    const variants = this.variants()
    const exact = variants.find(([text]) => text === wish.trim())
    return (exact ?? variants.find(([text]) => text.toLowerCase() === wish.trim().toLowerCase()))?.[1]
  }

  /** Some bits of a word: one of the few things that they can say, or a number. */
  byBits(wish: string): Uint8Array | undefined {
    const [low, high] = this.field?.bits ?? [0, 0]
    if (high - low < WIDEST_FLAG) return this.byTrial(wish)
    const wanted = wishedNumber(wish)
    const now = this.numberAt(this.frame)
    if (wanted === undefined || now === undefined) return undefined
    for (const codec of CODECS) {
      const next = this.flagWay(codec, (value) => value + 1)
      const moved = next && this.numberAt(this.mended(this.frame, next))
      if (moved === undefined || moved === now) continue
      this.isKnown = true
      const way = this.flagWay(codec, (value) => value + Math.round((wanted - now) / (moved - now)))
      const slack = Math.abs(moved - now) * 0.51
      const found = way && this.attempt(this.frame, way, (text) => Math.abs((numberIn(text) ?? NaN) - wanted) <= slack)
      if (found) return found
    }
    return undefined
  }

  /** What a flag, or a field of one byte, can say, with the frame that says it. */
  variants(): [string, Uint8Array][] {
    const { field } = this
    if (!field || this.bytes().length === 0) return []
    const ways = field.bits ? this.flagWays(field.bits) : this.bytes().length === 1 ? everyByte(this.bytes()) : []
    const said = new Map<string, Uint8Array>()
    for (const way of ways) {
      const found = this.attempt(this.frame, way, (text) => text !== '' && !said.has(text))
      const text = found && this.textIn(found)
      if (found && text !== undefined) said.set(text, found)
    }
    this.isKnown ||= said.size > 1
    return [...said]
  }

  /** The word with every setting of the flag's bits, in each way in which the word may be written. */
  private flagWays([low, high]: readonly [number, number]): Uint8Array[] {
    const width = high - low + 1
    if (width > WIDEST_FLAG) return []
    const settings = Array.from({ length: 2 ** width }, (_, value) => value)
    return CODECS.flatMap((codec) => settings.flatMap((value) => this.flagWay(codec, () => value) ?? []))
  }

  /** The word with other bits in the flag's place. */
  private flagWay(codec: Codec, change: (value: number) => number): Uint8Array | undefined {
    const [low, high] = this.field?.bits ?? [0, 0]
    const bytes = this.bytes()
    const word = codec.read(bytes)
    const size = 2 ** (high - low + 1)
    if (word === undefined || word < 0 || !Number.isInteger(word)) return undefined
    const before = Math.floor(word / 2 ** low) % size
    const value = change(before)
    return value < 0 || value >= size ? undefined : codec.write(word + (value - before) * 2 ** low, bytes)
  }

  /** Follows the line from what stands there to what is wished; a few rounds, since texts are rounded and minutes turn over. */
  private along(codec: Codec, frame: Uint8Array, wanted: number, wish: string): Found | undefined {
    const bytes = this.bytes(frame)
    let raw = codec.read(bytes)
    let now = this.numberAt(frame)
    if (raw === undefined || now === undefined) return undefined
    const step = codec.step(bytes)
    let slope = this.slope(codec, frame, raw, now)
    if (slope === undefined) return undefined
    this.isKnown = true
    let best: Found | undefined
    for (let round = 0; round < ROUNDS; round++) {
      const slack = Math.abs(slope * step) * 0.51 + slackOf(wish) + 1e-9
      const next: number = Math.round((raw + (wanted - now) / slope) / step) * step
      const way = codec.write(next, bytes)
      const frameThen = way && this.mended(frame, way)
      const reached = frameThen && this.numberAt(frameThen)
      if (!way || reached === undefined) return best
      const error = Math.abs(reached - wanted)
      if (error <= slack && (!best || error < best.error)) {
        const found = this.attempt(frame, way, (text) => text !== this.field?.text)
        if (found) best = { bytes: found, error }
      }
      if (next === raw || reached === now) return best
      slope = (reached - now) / (next - raw)
      raw = next
      now = reached
    }
    return best
  }

  /** How much the meaning moves when the raw number does. */
  private slope(codec: Codec, frame: Uint8Array, raw: number, now: number): number | undefined {
    const bytes = this.bytes(frame)
    const step = codec.step(bytes)
    for (const probe of PROBES) {
      const way = codec.write(raw + probe * step, bytes)
      const moved = way && this.numberAt(this.mended(frame, way))
      if (moved !== undefined && moved !== now) return (moved - now) / (probe * step)
    }
    return undefined
  }

  /** The same frame on the other side of the equator or of Greenwich: by a letter or a flag of its own. */
  private mirrored(): Uint8Array[] {
    const now = this.numberAt(this.frame) ?? 0
    const other: Record<number, number> = { 0x4e: 0x53, 0x53: 0x4e, 0x45: 0x57, 0x57: 0x45 }
    const found: Uint8Array[] = []
    for (const { field, key } of this.nodes) {
      const [start, end] = field.span
      const letter = end - start === 1 ? other[this.frame[start] ?? 0] : undefined
      const ways = letter === undefined ? [] : [spliced(this.frame, [start, end], Uint8Array.of(letter))]
      if (field.bits?.[0] === field.bits?.[1] && field.bits) {
        const desk = new Desk(this.speaker, this.frame, key)
        ways.push(...desk.variants().map(([, bytes]) => bytes))
      }
      for (const way of ways) {
        const mended = repairSums(this.speaker, way)
        const mirrored = this.numberAt(mended)
        if (mirrored !== undefined && mirrored < 0 !== now < 0) found.push(mended)
      }
      if (found.length > 0) return found
    }
    return found
  }

  /** The frame with other bytes in the field, if it says what is wished and nothing else is worse for it. */
  private attempt(frame: Uint8Array, way: Uint8Array, isWished: (text: string) => boolean): Uint8Array | undefined {
    const bytes = this.mended(frame, way)
    const nodes = this.explain(bytes)
    if (!isWished(this.textOf(nodes) ?? '') || !this.hasSameFields(nodes)) return undefined
    const isWorse = this.faultsOf(bytes).some((fault) => fault !== 'range' && !this.faults.includes(fault))
    return isWorse || (this.isWhole && !this.isCut(bytes)) ? undefined : bytes
  }

  private mended(frame: Uint8Array, way: Uint8Array): Uint8Array {
    const { protocol } = this.speaker
    const span = this.spanIn(frame)
    const written = protocol.escape?.(way, frame) ?? way
    const changed = spliced(frame, span, written)
    return repairSums(this.speaker, this.withLength(changed, written.length - (span[1] - span[0])))
  }

  /** A field that grew makes its frame longer: the length says so, in each way in which it may be written. */
  private withLength(frame: Uint8Array, grown: number): Uint8Array {
    if (grown === 0) return frame
    const length = this.nodes.find(({ field }) => field.id === 'envelope.length')?.field
    if (!length) return frame
    const bytes = this.frame.subarray(...length.span)
    for (const codec of CODECS) {
      const said = codec.read(bytes)
      const way = said === undefined ? undefined : codec.write(said + grown, bytes)
      if (said !== numberIn(length.text) || !way || way.length !== bytes.length) continue
      return spliced(frame, length.span, way)
    }
    return frame
  }

  /** Flags may come and go with their word; whatever else the frame holds has to stay. */
  private hasSameFields(nodes: readonly FieldNode[]): boolean {
    const keys = (list: readonly FieldNode[]) => list.filter(({ field }) => !field.bits).map(({ key }) => key)
    return keys(nodes).join('\n') === keys(this.nodes).join('\n')
  }

  private bytes(frame = this.frame): Uint8Array {
    const bytes = frame.subarray(...this.spanIn(frame))
    return unescaped(bytes, (meant) => this.speaker.protocol.escape?.(meant, frame) ?? meant)
  }

  private spanIn(frame: Uint8Array): readonly [number, number] {
    if (frame === this.frame) return this.field?.span ?? [0, 0]
    return this.explain(frame).find(({ key }) => key === this.key)?.field.span ?? [0, 0]
  }

  private textIn(frame: Uint8Array): string | undefined {
    return this.textOf(this.explain(frame))
  }

  /** Some words name only those of their flags that are set. */
  private textOf(nodes: readonly FieldNode[]): string | undefined {
    const node = nodes.find(({ key }) => key === this.key)
    return node?.field.text ?? (this.field?.bits && this.field.text === 'yes' ? 'no' : undefined)
  }

  private numberAt(frame: Uint8Array): number | undefined {
    return numberIn(this.textIn(frame) ?? '')
  }

  private explain(frame: Uint8Array): FieldNode[] {
    return flattenFields(explainFrame(this.speaker.protocol, frame, this.speaker.variant).fields)
  }

  private faultsOf(frame: Uint8Array): string[] {
    return decodeFrame(this.speaker.protocol, frame, this.speaker.variant).issues.map(({ code }) => code)
  }

  private isCut(frame: Uint8Array): boolean {
    const cut = this.speaker.protocol.cut(frame, 0, frame.length)
    return cut.kind === 'frame' && cut.length === frame.length
  }
}

/** Signs for a sign, those first that families use for yes and no and for sides. */
const SIGNS = 'V0A1LNSEW23456789BCDFGHIJKMOPQRTUXYZabcdefghijklmnopqrstuvwxyz'

function everyByte(like: Uint8Array): Uint8Array[] {
  if (textOf(like) !== undefined) return [...SIGNS].map(fromText)
  return Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte))
}
