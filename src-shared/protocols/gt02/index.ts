import type { Protocol } from '../protocol'
import { decode, labels } from './decode'
import { downlink } from './downlink'
import { encode, replies } from './encode'
import { cut, detect } from './wire'

/** GT02 binary of the Concox line. Facts: ../shared/protocols/gt02.md. */
export const gt02: Protocol = {
  id: 'gt02',
  title: 'GT02 binary',
  links: ['https://www.traccar.org/protocols/'],
  labels,
  variants: [],
  detect,
  cut,
  decode,
  replies,
  // No document describes what a server may send: inventing it would act on somebody's vehicle.
  commands: [],
  encode,
  downlink,
}
