import type { Decoded } from '../protocol'
import { DOWNLINK, enclose, HEADER, TRAILER } from './wire'

const DONE = Uint8Array.of(1)

/** Command -> command and content of the answer (meiligao.md, 2); `index` is the first byte of what came. */
const ANSWERS: Readonly<Record<number, { command: number; content: (index: number) => Uint8Array }>> = {
  0x0001: { command: 0x0001, content: () => DONE },
  0x5000: { command: 0x4000, content: () => DONE },
  0x0800: { command: 0x8801, content: (index) => Uint8Array.of(index) },
  // No part has to be sent again.
  0x0f80: { command: 0x6688, content: (index) => Uint8Array.of(index, 0, 0) },
}

export function replies(_: Decoded, frame: Uint8Array): Uint8Array[] {
  if (frame.length < HEADER + TRAILER) return []
  const command = ((frame[11] ?? 0) << 8) | (frame[12] ?? 0)
  const answer = ANSWERS[command]
  if (!answer) return []
  return [enclose(DOWNLINK, frame.subarray(4, 11), answer.command, answer.content(frame[HEADER] ?? 0))]
}
