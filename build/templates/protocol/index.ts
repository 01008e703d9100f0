import type { Protocol } from '../protocol'
import { decode, labels } from './decode'
import { encode, replies } from './encode'
import { cut, detect } from './wire'

/** One sentence: who makes these devices, and which document says what the bytes mean. */
export const __id__: Protocol = {
  id: '__id__',
  title: '__id__',
  links: [],
  labels,
  variants: [],
  detect,
  cut,
  decode,
  replies,
  commands: [],
  encode,
}
