import type { Protocol } from '../protocol'
import { commands } from './commands'
import { decode } from './decode'
import { decodeDownlink } from './downlink'
import { encode } from './encode'
import { labels } from './labels'
import { replies } from './replies'
import { cut, cutDownlink, detect } from './wire'

/** Meiligao of GT30i, GT60, VT300 to VT400 and TK5xx. Facts: ../shared/protocols/meiligao.md. */
export const meiligao: Protocol = {
  id: 'meiligao',
  title: 'Meiligao',
  links: ['https://www.traccar.org/protocol/5009-meiligao/'],
  labels,
  variants: [
    { id: 'standard', title: 'Alarm codes of the manual' },
    { id: 'tk218', title: 'Alarm codes of TK218' },
  ],
  detect,
  cut,
  decode,
  replies,
  commands,
  encode,
  downlink: { cut: cutDownlink, decode: decodeDownlink },
}
