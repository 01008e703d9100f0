import type { Writable } from 'node:stream'
import { isoTime } from '../../src-shared/capture/frame-json'
import type { Json } from '../../src-shared/capture/frame-json'
import type { Closed, Opened } from '../../src-shared/capture/source-event'
import type { Finding } from '../../src-shared/diagnosis/finding'
import { wordsOf } from '../../src-shared/diagnosis/words'
import { endpointText } from '../../src-shared/model/endpoint'
import type { Texts } from '../../src-shared/texts/en'
import type { Counters } from '../engine/counters'
import type { Conversation } from '../engine/pipeline/conversation'
import type { ListeningPort } from '../engine/sources/live-source'
import { counted } from './numbers'
import { findingJson, findingLines } from './findings'
import { FramePrinter, type FramePrinting } from './print-frame'

/** The events of `listen` and `relay`, as CONTRACT.md says or as lines for people. */
export class EventPrinter extends FramePrinter {
  protected override readonly mark = { event: 'frame' }

  constructor(
    out: Writable,
    how: FramePrinting,
    private readonly texts: Texts,
  ) {
    super(out, how)
  }

  listening(port: ListeningPort, capture: string | undefined): void {
    const { transport, host } = port
    const event = {
      event: 'listening',
      transport,
      host,
      port: port.port,
      ...(capture === undefined ? {} : { capture }),
    }
    const recording = capture === undefined ? '' : `, recording to ${capture}`
    this.event(event, `Listening on ${transport.toUpperCase()} ${endpointText(port)}${recording}`)
  }

  open(opened: Opened): void {
    const peer = opened.peer ? endpointText(opened.peer) : ''
    const at = isoTime(opened.at ?? 0)
    this.event(
      { event: 'open', session: opened.session, transport: opened.transport, peer, at },
      `      ${time(at)}#${opened.session} opened  ${opened.transport} from ${peer}`,
    )
  }

  close(closed: Closed, conversation: Conversation): void {
    const { frames, bytesIn, bytesOut } = conversation
    const at = isoTime(closed.at ?? 0)
    this.event(
      { event: 'close', session: closed.session, why: closed.why, frames, bytesIn, bytesOut, at },
      `      ${time(at)}#${closed.session} closed  ${closed.why}: ${counted(frames, 'frame')}, ${counted(bytesIn, 'byte')} in, ${bytesOut} out`,
    )
  }

  finding(finding: Finding): void {
    this.event({ event: 'finding', ...findingJson(finding, this.texts) }, findingLines(finding, this.texts).join('\n'))
  }

  /** For people only: the contract has no word for it. */
  cleared(finding: Finding): void {
    if (!this.isJson) this.write(`✓ ${this.texts.diagnosis.cleared(wordsOf(finding, this.texts).what)}`)
  }

  counters(counters: Counters): void {
    const { dropped, frames, sessions } = counters
    const lost = Object.entries(dropped).map(([name, count]) => `${name} ${count}`)
    this.event(
      { event: 'counters', dropped, frames, sessions },
      `${counted(frames, 'frame')} in ${counted(sessions, 'session')}. ${lost.length > 0 ? `Dropped: ${lost.join(', ')}.` : 'Nothing dropped.'}`,
    )
  }

  private event(json: Json, text: string): void {
    this.write(this.isJson ? JSON.stringify(json) : text)
  }
}

function time(iso: string): string {
  return `${iso.slice(11, 23)} `
}
