import type { Protocol } from '../protocol'
import { decode } from './decode'
import { encode } from './encode'
import { labels } from './labels'
import { cut, detect } from './wire'

/** The text family of the TLT-2H and its relatives (V-Sun, Mictrack MT and MP). Facts: ../shared/protocols/v680-tlt2h.md. */
export const tlt2h: Protocol = {
  id: 'tlt2h',
  title: 'TLT-2H text',
  links: ['https://www.traccar.org/protocols/', 'https://www.mictrack.com'],
  labels,
  variants: [
    { id: 'plain', title: 'Cell in front of the sentence' },
    { id: 'sensors', title: 'Door, fuel, voltages and temperature in the header' },
    { id: 'voltage', title: 'Battery voltage and network in front of the sentence' },
  ],
  detect,
  cut,
  decode,
  // The vendor states that the unit expects no acknowledgement.
  replies: () => [],
  // The manuals at hand describe commands by SMS only.
  commands: [],
  encode,
}
