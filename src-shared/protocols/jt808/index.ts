import type { Protocol } from '../protocol'
import { commands } from './commands'
import { decode } from './decode'
import { decodeDownlink } from './decode/downlink'
import { encode } from './encode'
import { labels } from './labels'
import { replies } from './replies'
import { cut, detect, escape, markingOf } from './wire'

/** JT/T 808 of 2011, 2013 and 2019 with the makers' additions. Facts: ../shared/protocols/jt808.md. */
export const jt808: Protocol = {
  id: 'jt808',
  title: 'JT/T 808',
  links: [
    'https://www.traccar.org/protocols/',
    'https://github.com/AIPorto/GPS-Tracker-SDK/blob/master/G10LS_Protocol.md',
  ],
  labels,
  variants: [
    { id: '2013', title: 'Header of 2011 and 2013' },
    { id: '2019', title: 'Header of 2019' },
    { id: 'e7', title: 'Marked by E7' },
    { id: 'text', title: 'Text between brackets' },
    { id: 'utc', title: 'Clock in UTC instead of GMT+8' },
    { id: 'standard', title: 'Alarm bits of the standard only' },
    { id: 'g10ls', title: 'Alarm bits of CanTrack G10LS' },
    { id: 'padlock', title: 'Alarm bits of padlocks G-360P and G-508P' },
    { id: 'aovx', title: 'Alarm bits of AOVX AL300 and GL100' },
  ],
  detect,
  cut,
  decode,
  replies,
  commands,
  encode,
  escape: (meant, frame) => escape(meant, markingOf(frame[0] ?? 0)),
  downlink: { cut, decode: decodeDownlink },
}
