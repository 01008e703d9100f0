import { toText } from '../../../src-shared/bytes/ascii'
import type { SourceEvent } from '../../../src-shared/capture/source-event'
import { answerToBrowser } from '../../../src-shared/check/proof-page'
import type { LiveSource } from '../sources/live-source'
import type { Accept } from '../sources/source'

interface BrowserAnswerOptions {
  readonly source: () => Pick<LiveSource, 'send' | 'end'>
  /** Records and decodes; it sees the page that is sent, too. */
  readonly accept: Accept
  readonly isAnswering: () => boolean
  readonly now: () => number
}

/** Stands in front of the pipeline and gives a web browser its page: proof, on a phone's screen, that the road is open. */
export class BrowserAnswer {
  /** What has come on connections that may still turn out to be a browser's. */
  private readonly heads = new Map<number, string>()

  constructor(private readonly options: BrowserAnswerOptions) {}

  readonly accept = (event: SourceEvent): void | Promise<void> => {
    const recorded = this.options.accept(event)
    if (event.kind === 'opened' && event.transport === 'tcp') this.heads.set(event.session, '')
    if (event.kind === 'closed') this.heads.delete(event.session)
    if (event.kind === 'bytes' && event.direction === 'in') this.look(event.session, event.bytes)
    return recorded
  }

  private look(session: number, bytes: Uint8Array): void {
    const before = this.heads.get(session)
    if (before === undefined) return
    // A request that was heard in silence is not answered later.
    if (!this.options.isAnswering()) {
      this.heads.delete(session)
      return
    }
    const head = before + toText(bytes)
    const answer = answerToBrowser(head)
    if (answer === 'wait') {
      this.heads.set(session, head)
      return
    }
    this.heads.delete(session)
    if (answer === undefined) return
    const { source, accept, now } = this.options
    if (!source().send(session, answer)) return
    void accept({ kind: 'bytes', session, at: now(), direction: 'out', bytes: answer, offset: undefined })
    source().end(session, 'closed here')
  }
}
