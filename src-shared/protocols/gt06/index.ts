import type { Protocol } from '../protocol'
import { commands } from './commands'
import { decode } from './decode'
import { downlink } from './downlink'
import { encode } from './encode'
import { labels } from './labels'
import { replies } from './replies'
import { VARIANTS } from './variants'
import { cut, detect } from './wire'

/** GT06, Concox and Jimi binary. Facts: ../shared/protocols/gt06.md. */
export const gt06: Protocol = {
  id: 'gt06',
  title: 'GT06 binary',
  links: ['https://github.com/fcode09/jimi-vl103m', 'https://www.traccar.org/protocols/'],
  labels,
  variants: VARIANTS,
  detect,
  cut,
  decode,
  replies,
  commands,
  encode,
  downlink,
}
