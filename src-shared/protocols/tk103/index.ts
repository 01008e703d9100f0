import type { Protocol } from '../protocol'
import { commands } from './commands'
import { decode } from './decode'
import { downlink } from './downlink'
import { encode, replies } from './encode'
import { labels } from './labels'
import { cut, detect } from './wire'

/** TK103 and KX402 text in round brackets, which boards sold as GT02A speak, too. Facts: ../shared/protocols/tk103.md. */
export const tk103: Protocol = {
  id: 'tk103',
  title: 'TK103 text in brackets',
  links: ['https://www.traccar.org/protocol/5002-tk103/KX402_GPRS_V15_EN.pdf', 'https://www.traccar.org/protocols/'],
  labels,
  variants: [
    { id: 'classic', title: 'Fixed widths, identity of 12 characters' },
    { id: 'comma', title: 'Commas, IMEI' },
  ],
  detect,
  cut,
  decode,
  replies,
  commands,
  encode,
  downlink,
}
