import { crcCcitt } from '../../../../src-shared/bytes/crc'
import { toUtf8 } from '../../../../src-shared/bytes/utf8'
import { captureName } from '../../../store/capture-name'
import { copyText } from '../../../store/frame-copy'
import { useFrames } from '../../../store/frames'
import { said, texts } from '../../../store/language'
import { useDetail } from './detail-store'
import type { Explanation } from './explanation'
import { explain } from './explanation'
import type { Selection } from './selection'
import { resolve } from './selection'
import { hexDigits, rangeText } from './words'

/**
 * What to paste into a chat so that somebody with the same capture finds the place:
 * "session 7f3a · frame 1284 · bytes 11–18 (latitude)". The session is told by four digits made of the capture's name.
 */
export function frameLink(capture: string, number: number, explanation: Explanation, selection?: Selection): string {
  const { notes } = texts()
  const frame = notes.link(hexDigits(crcCcitt(toUtf8(capture)), 4), number)
  const selected = resolve(explanation, selection)
  if (selected === undefined) return frame
  const field = selected.node === undefined ? '' : said(selected.node.field.label).toLowerCase()
  return `${frame} · ${notes.linkBytes(rangeText(selected.span), field)}`
}

export async function copyFrameLink(): Promise<void> {
  const { frame } = useFrames.getState()
  if (frame === undefined) return
  const link = frameLink(captureName() ?? '', frame.row.number, explain(frame), useDetail.getState().selection)
  await copyText(link, texts().notes.linkCopied)
}
