import type { Protocol } from '../protocol'
import { decode } from './decode'
import { encode } from './encode'
import { labels } from './labels'
import { replies } from './replies'
import { commands, downlink } from './server'
import { cut, detect } from './wire'

/** Meitrack: text records, and batches of binary ones. Facts: ../shared/protocols/meitrack.md. */
export const meitrack: Protocol = {
  id: 'meitrack',
  title: 'Meitrack',
  links: ['https://www.traccar.org/protocol/5020-meitrack/MEITRACK_GPRS_PROTOCOL_V1.6.pdf'],
  labels,
  variants: [
    { id: 'text', title: 'Text records' },
    { id: 'ccc', title: 'Binary records of fixed length' },
    { id: 'cce', title: 'Binary records of numbered parameters' },
  ],
  detect,
  cut,
  decode,
  replies,
  commands,
  encode,
  downlink,
}
