import type { Protocol } from '../protocol'
import { decode } from './decode'
import { encode } from './encode'
import { labels } from './labels'
import { cut, detect } from './wire'

/** The text family of the V680 watches and trackers, also met in boxes sold as GT02. Facts: ../shared/protocols/v680-tlt2h.md. */
export const v680: Protocol = {
  id: 'v680',
  title: 'V680 text',
  links: ['https://www.traccar.org/protocols/', 'https://github.com/traccar/traccar/issues/562'],
  labels,
  variants: [
    { id: 'minutes', title: 'Degrees and minutes' },
    { id: 'degrees', title: 'Decimal degrees' },
    { id: 'further', title: 'Further report of a session, without identity' },
  ],
  detect,
  cut,
  decode,
  // No document knows of an answer: a silent server is normal here.
  replies: () => [],
  // The manuals describe commands by SMS only.
  commands: [],
  encode,
}
