import { explainFrame } from '../protocols/decode'
import type { Field } from '../model/field'
import type { Kind, Scene } from '../model/message'
import type { Span } from '../model/span'
import { expectedAnswers, type Expected } from './expectation'
import type { Chunk, FrameContext } from './chunk'
import { FAULTS, FAULT_NAMES, type Fault, type FaultName } from './faults'
import type { Plan } from './plan'
import { seededRandom, seedOf, type Random } from './random'

/** One frame on its way: its pieces, and the answers that it wants. */
export interface Packet {
  readonly scene: Scene
  /** As the family would send it, before any fault of the frame. */
  readonly frame: Uint8Array
  readonly chunks: readonly Chunk[]
  /** A list for each frame that wants any. */
  readonly answers: readonly (readonly Expected[])[]
  /** What a lenient server may answer to a frame that is spoilt. */
  readonly tolerated: readonly Expected[]
}

/** Only what a device reports is spoilt: the server has to know who speaks. */
const SPOILT: readonly Kind[] = ['position', 'alarm']

/** Turns scenes into packets: the family's bytes, and the faults that were asked for. */
export class Packer {
  private serial = 1
  private reports = 0
  private faults: readonly Fault[] = []

  constructor(private readonly plan: Plan) {
    this.spoilBy(plan.faults)
  }

  /** From now on these faults, and no others. */
  spoilBy(names: readonly FaultName[]): void {
    this.faults = FAULT_NAMES.filter((name) => names.includes(name)).map((name) => FAULTS[name])
  }

  /** What would go out next, without its going out. */
  preview(scene: Scene): Packet[] {
    const { serial, reports } = this
    const packets = this.pack(scene)
    Object.assign(this, { serial, reports })
    return packets
  }

  pack(scene: Scene): Packet[] {
    const { protocol, variant } = this.plan
    const isSpoilt = SPOILT.includes(scene.kind)
    let said = scene
    if (isSpoilt) for (const fault of this.faults) said = fault.scene?.(said, this.reports) ?? said
    if (isSpoilt) this.reports++
    // A sequence of its own for each frame: a fault must not move the vehicle, nor the fault of another frame.
    const random = seededRandom(seedOf(this.plan.seed ^ 0x5f3759df, this.serial))
    const frames = protocol.encode(said, this.serial, variant)
    // Serial numbers are 16 bits wide.
    this.serial = (this.serial + Math.max(1, frames.length)) & 0xffff
    return frames.map((frame) => (isSpoilt ? this.spoil(said, frame, random) : this.plain(said, frame)))
  }

  /** A frame made by hand: whatever answer it gets is welcome. */
  raw(bytes: Uint8Array, scene: Scene): Packet[] {
    return [{ scene, frame: bytes, chunks: [{ bytes, pauseMs: 0 }], answers: [], tolerated: this.answersTo(bytes) }]
  }

  private plain(scene: Scene, frame: Uint8Array): Packet {
    return { scene, frame, chunks: [{ bytes: frame, pauseMs: 0 }], answers: [this.answersTo(frame)], tolerated: [] }
  }

  private spoil(scene: Scene, frame: Uint8Array, random: Random): Packet {
    let chunks: readonly Chunk[] = [{ bytes: frame, pauseMs: 0 }]
    let isBroken = false
    for (const fault of this.faults) {
      if (!fault.frame) continue
      const before = chunks
      chunks = before.flatMap((chunk) => fault.frame?.(chunk.bytes, this.context(chunk.bytes, random)) ?? [])
      isBroken ||= fault.breaks === true && chunks.some(({ bytes }, i) => bytes !== before[i]?.bytes)
    }
    const copies = chunks.filter(({ bytes }) => bytes === frame).length
    const answers = isBroken ? [] : Array.from({ length: Math.max(1, copies) }, () => this.answersTo(frame))
    return { scene, frame, chunks, answers, tolerated: isBroken ? this.answersTo(bytesOf(chunks)) : [] }
  }

  /** Can the family have this fault at all? Found by looking for the field in what it would send. */
  allows({ needs }: Fault, scene: Scene): boolean {
    const { protocol, variant } = this.plan
    if (needs === undefined) return true
    return protocol.encode(scene, this.serial, variant).some((frame) => this.spanIn(frame, needs) !== undefined)
  }

  private answersTo(frame: Uint8Array): Expected[] {
    const { protocol, variant, device } = this.plan
    return expectedAnswers(protocol, frame, device, variant)
  }

  private context(bytes: Uint8Array, random: Random): FrameContext {
    return { random, span: (id) => this.spanIn(bytes, id) }
  }

  private spanIn(bytes: Uint8Array, id: string): Span | undefined {
    const { protocol, variant } = this.plan
    return find(explainFrame(protocol, bytes, variant).fields, id)?.span
  }
}

/** The pieces as one stretch. */
export function bytesOf(chunks: readonly Chunk[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.bytes.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk.bytes, at)
    at += chunk.bytes.length
  }
  return bytes
}

function find(fields: readonly Field[], id: string): Field | undefined {
  for (const field of fields) {
    const found = field.id === id ? field : find(field.children, id)
    if (found) return found
  }
  return undefined
}
