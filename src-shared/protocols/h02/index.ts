import type { Protocol } from '../protocol'
import { commands } from './commands'
import { decode } from './decode'
import { detect } from './detect'
import { downlink } from './downlink'
import { encode } from './encode'
import { BINARY_FORMS } from './forms'
import { labels } from './labels'
import { replies } from './replies'
import { cut } from './wire'

/** H02 or HQ: text between * and #, and a binary form that begins with $. Facts: ../shared/protocols/h02.md. */
export const h02: Protocol = {
  id: 'h02',
  title: 'H02 / HQ text and binary',
  links: [
    'https://www.traccar.org/protocol/5013-h02/h02_cantrack_secumore.pdf',
    'https://www.scribd.com/document/465481633/GPS-Tracker-Platform-Communication-Protocol-From-Winnie-HuaSunTeK-V1-0-5-2017',
  ],
  labels,
  variants: [
    { id: 'text', title: 'Text, common readings' },
    { id: 'cantrack', title: 'Text, CanTrack readings' },
    ...BINARY_FORMS.map(({ id, title }) => ({ id, title })),
  ],
  detect,
  cut,
  decode,
  replies,
  commands,
  encode,
  downlink,
}
