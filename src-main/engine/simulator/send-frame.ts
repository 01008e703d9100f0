import { setTimeout as wait } from 'node:timers/promises'
import type { Endpoint, Transport } from '../../../src-shared/model/endpoint'
import { openLink } from './link'

/** How long a server has to answer each of the frames. */
const ANSWER_MS = 1_500
/** After the first bytes of an answer the rest comes at once. */
const REST_MS = 150

/** Sends frames one after the other on a connection of their own; tells what came back, or the system's code. */
export async function sendFrames(
  frames: readonly Uint8Array[],
  target: Endpoint,
  transport: Transport,
): Promise<{ readonly answers: Uint8Array[]; readonly fault: string | null }> {
  const answers: Uint8Array[] = []
  let onAnswer: () => void = () => undefined
  const closed: { fault: string | null; isOver: boolean } = { fault: null, isOver: false }
  let onReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (onReady = resolve))
  const link = openLink(transport, target, {
    onOpen: () => onReady(),
    onBytes: (bytes) => {
      answers.push(bytes.slice())
      onAnswer()
    },
    onClose: (fault) => {
      Object.assign(closed, { fault, isOver: true })
      onReady()
      onAnswer()
    },
  })
  await ready
  for (const bytes of frames) {
    if (closed.isOver) break
    const answered = new Promise<void>((resolve) => (onAnswer = resolve))
    link.send(bytes)
    const patience = new AbortController()
    await Promise.race([answered, wait(ANSWER_MS, undefined, { signal: patience.signal }).catch(() => undefined)])
    patience.abort()
    await wait(REST_MS)
  }
  link.end()
  return { answers, fault: closed.fault }
}
