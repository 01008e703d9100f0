import type { Protocol } from '../protocol'
import { commands } from './commands'
import { decode } from './decode'
import { decodeDownlink } from './downlink'
import { encode } from './encode'
import { labels } from './labels'
import { replies } from './replies'
import { cut, detect } from './wire'

/** Text with a length in brackets, of children's and elders' watches. Facts: ../shared/protocols/watch.md. */
export const watch: Protocol = {
  id: 'watch',
  title: '3G/SG watch',
  links: ['https://www.traccar.org/protocols/'],
  labels,
  // The maker's letters, and whether an index stands in the head: answers and commands repeat both.
  variants: [
    { id: '3G', title: 'Maker 3G' },
    { id: 'SG', title: 'Maker SG' },
    { id: 'CS', title: 'Maker CS' },
    { id: 'ZJ', title: 'Maker ZJ' },
    { id: '3G+index', title: 'Maker 3G, with an index' },
    { id: 'ZJ+index', title: 'Maker ZJ, with an index' },
  ],
  detect,
  cut,
  decode,
  replies,
  commands,
  encode,
  downlink: { cut, decode: decodeDownlink },
}
