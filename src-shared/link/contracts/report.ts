import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isMaybe, isNothing, isShape, isText, isWhole } from '../guard'

/** The capture of the page's source so far: whoever has the file later can tell that it begins with these bytes. */
const isDigest = isShape({ name: isText, bytes: isWhole(0), sha256: isText })

/** What the verification report asks for besides what the screen Check shows. */
export const reportContract = {
  questions: {
    'capture.digest': { ask: isNothing, answer: isMaybe(isDigest) },
  },
  commands: {},
  pushes: {},
} satisfies Contract

export type Digest = Guarded<typeof isDigest>
