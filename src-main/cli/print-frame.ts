import type { Writable } from 'node:stream'
import { toHex } from '../../src-shared/bytes/hex'
import { writeBytes } from '../../src-shared/bytes/notation'
import { fieldJson, frameJson, type Json } from '../../src-shared/capture/frame-json'
import type { Field } from '../../src-shared/model/field'
import type { Frame } from '../../src-shared/model/frame'
import { explainFrame } from '../../src-shared/protocols/decode'
import { explainDetection, type Candidate } from '../../src-shared/protocols/detect'
import { detectionSentences } from '../../src-shared/protocols/detection-sentence'
import { findProtocol } from '../../src-shared/protocols/registry'
import { summarise } from '../../src-shared/session/summary'

export interface FramePrinting {
  readonly json: boolean
  readonly fields: boolean
  readonly explain: boolean
  /** The answers were really sent; otherwise they are what a server would say. */
  readonly isAnswering?: boolean
  /** The variant that a person chose. */
  readonly variant?: string | undefined
}

/** Writes frames as CONTRACT.md says, or as lines for people. */
export class FramePrinter {
  /** What a frame's line begins with. */
  protected readonly mark: { [key: string]: Json } = {}
  private isFull = false

  constructor(
    private readonly out: Writable,
    private readonly how: FramePrinting,
  ) {
    out.on('drain', () => {
      this.isFull = false
    })
  }

  get isJson(): boolean {
    return this.how.json
  }

  print(frame: Frame): void {
    this.write(this.how.json ? JSON.stringify(this.json(frame)) : this.text(frame).join('\n'))
  }

  write(line: string): void {
    if (!this.out.write(line + '\n')) this.isFull = true
  }

  /** Settles when the reader of our output has caught up: a slow pipe must not fill the memory. */
  async drained(): Promise<void> {
    await this.busy()
  }

  /** Set while the reader of our output is behind. */
  busy(): Promise<void> | undefined {
    return this.isFull ? new Promise((resolve) => this.out.once('drain', () => resolve())) : undefined
  }

  private json(frame: Frame): Json {
    const json: { [key: string]: Json } = { ...this.mark, ...frameJson(frame) }
    if (this.how.fields) json['fields'] = fieldsOf(frame, this.how.variant).map(fieldJson)
    if (this.how.explain) json['detection'] = explainDetection(frame.bytes).map(candidateJson)
    return json
  }

  private text(frame: Frame): string[] {
    const lines = [headline(frame)]
    for (const issue of frame.issues) {
      if (frame.type !== 'noise') lines.push(`       ! ${issue.code} ${issue.span[0]}–${issue.span[1]}: ${issue.text}`)
    }
    for (const reply of frame.replies) {
      const bytes = writeBytes(reply)
      lines.push(this.how.isAnswering ? `       ← ${bytes}` : `       (a server answers ${bytes})`)
    }
    if (this.how.fields) lines.push(...fieldLines(fieldsOf(frame, this.how.variant), 0, frame.bytes))
    if (this.how.explain) lines.push(...explanation(frame.bytes))
    return lines
  }
}

function fieldsOf(frame: Frame, variant: string | undefined): Field[] {
  const protocol = frame.protocol === null ? undefined : findProtocol(frame.protocol)
  if (!protocol) return []
  const side = frame.direction === 'out' && protocol.downlink ? { ...protocol, ...protocol.downlink } : protocol
  return explainFrame(side, frame.bytes, variant).fields
}

function headline(frame: Frame): string {
  const at = frame.at === undefined ? '' : `${new Date(frame.at).toISOString().slice(11, 23)} `
  const arrow = frame.direction === 'in' ? '→' : '←'
  const number = String(frame.number).padStart(5)
  const family = (frame.protocol ?? '–').padEnd(8)
  const device = (frame.device ?? '–').padEnd(15)
  const told = printable(summarise(frame))
  return `${number} ${at}#${frame.session} ${arrow} ${family} ${frame.type.padEnd(9)} ${device} ${told}`.trimEnd()
}

function fieldLines(fields: readonly Field[], depth: number, bytes: Uint8Array): string[] {
  return fields.flatMap((field) => {
    const [start, end] = field.span
    const where = field.bits
      ? `bit ${field.bits[0]}${field.bits[1] > field.bits[0] ? `–${field.bits[1]}` : ''}`
      : `${start}–${end}`
    const isShort = end > start && end - start <= 12
    const hex = field.bits || !isShort || field.children.length > 0 ? '' : `  [${toHex(bytes, start, end)}]`
    const told = printable(field.text) || (field.children.length > 0 ? '' : '–')
    const line = `       ${where.padEnd(9)}${'  '.repeat(depth)}${field.label}: ${told}${hex}`
    return [line.trimEnd(), ...fieldLines(field.children, depth + 1, bytes)]
  })
}

function candidateJson(candidate: Candidate): Json {
  const tests = candidate.tests.map(({ text, pass, span }) => ({ text, pass, span: [...span] }))
  return { protocol: candidate.protocol, verdict: candidate.verdict, tests }
}

/** The verdict in a sentence, then every family that came further than its first byte. */
function explanation(bytes: Uint8Array): string[] {
  const candidates = explainDetection(bytes)
  const told = candidates.filter((candidate, rank) => rank === 0 || candidate.verdict !== 'no' || candidate.weight > 0)
  return [`       ${detectionSentences(candidates).join(' ')}`, ...told.map(candidateLine)]
}

function candidateLine(candidate: Candidate): string {
  const tests = candidate.tests.map((test) => `${test.pass ? '✓' : '✗'} ${test.text} (${test.span[0]}–${test.span[1]})`)
  return `       ${candidate.verdict.padEnd(8)} ${candidate.protocol.padEnd(10)} ${tests.join(', ') || 'too few bytes'}`
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}]/gu, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
