import type { Protocol } from '../protocol'
import { commands } from './commands'
import { decode } from './decode'
import { downlink } from './downlink'
import { encode, replies } from './encode'
import { labels } from './labels'
import { cut, detect } from './wire'

/** Coban text, which units sold as TK103, GPS103 and GPS301 speak. Facts: ../shared/protocols/gps103.md. */
export const gps103: Protocol = {
  id: 'gps103',
  title: 'Coban GPS103 text',
  links: ['https://www.traccar.org/protocols/'],
  labels,
  variants: [
    { id: 'coban', title: 'Keyword reports that close with ;' },
    { id: 'equipo', title: 'Reports in decimal degrees that close with *' },
  ],
  detect,
  cut,
  decode,
  replies,
  commands,
  encode,
  downlink,
}
