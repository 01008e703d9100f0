import type { Protocol } from '../protocol'
import { commands } from './commands'
import { decode } from './decode'
import { downlink } from './downlink'
import { encode } from './encode'
import { labels } from './labels'
import { LAYOUTS } from './layouts'
import { cut, detect } from './wire'

/** The text family of the GOTOP trackers (G02, C720, VT-106 and relatives). Facts: ../shared/protocols/gotop.md. */
export const gotop: Protocol = {
  id: 'gotop',
  title: 'GOTOP text',
  links: [
    'https://www.traccar.org/protocol/5050-gotop/GPRS-protocol-V-5.0-TL201-TL206-VT1081.pdf',
    'https://www.traccar.org/forums/topic/identify-a-new-protocol',
  ],
  labels,
  variants: LAYOUTS.map(({ id, title }) => ({ id, title })),
  detect,
  cut,
  decode,
  // The family wants no answer to anything: a silent server is normal here (gotop.md, 5).
  replies: () => [],
  commands,
  encode,
  downlink,
}
