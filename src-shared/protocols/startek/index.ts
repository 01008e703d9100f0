import type { Protocol } from '../protocol'
import { decode } from './decode'
import { encode } from './encode'
import { commands, downlink } from './server'
import { labels } from './tables'
import { cut, detect } from './wire'

/** iStartek text, between && and a sum. Facts: ../shared/protocols/startek.md. */
export const startek: Protocol = {
  id: 'startek',
  title: 'iStartek text',
  links: ['https://www.traccar.org/protocol/5222-startek/iStartekGPSTrackerCommunicationProtocolv1.32.pdf'],
  labels,
  variants: [],
  detect,
  cut,
  decode,
  // A server answers nothing over TCP.
  replies: () => [],
  commands,
  encode,
  downlink,
}
