import type { DeviceModel } from '../model/device-models'
import type { Confidence, DialectId } from './dialect'
import { DIALECTS } from './dialects'

/** A dialect that a device is thought to obey. */
export interface DialectGuess {
  readonly dialect: DialectId
  readonly confidence: Confidence
}

/** SMS-SETUP.md, per device. Of two grades given there the lower one stands here. */
const KNOWN: Readonly<Record<string, readonly DialectGuess[]>> = {
  'gotop-vt106': guesses(['gotop', 'medium'], ['concox', 'low'], ['coban', 'low']),
  'gotop-c720': guesses(['concox', 'low'], ['gotop', 'low'], ['coban', 'low']),
  'gotop-g02': guesses(['gotop', 'low'], ['concox', 'low'], ['coban', 'low']),
  // The numeric set of iStartek would be second, but its fields were not seen.
  'gotop-s7': guesses(['concox', 'low'], ['gotop', 'low']),
  'cantrack-gt02': guesses(['hash', 'medium'], ['coban', 'low'], ['concox', 'low']),
  'meitrack-t1': guesses(['meitrack', 'medium']),
  'setracker-watch': guesses(['watch', 'high']),
  // Its W000000 texts are known by name only.
  'meiligao-vt310': [],
}

/** In which order to try the dialects on a device: the first that answers names its family. */
export function dialectsFor({ id, setup }: DeviceModel): readonly DialectGuess[] {
  return KNOWN[id] ?? setup.flatMap((letter) => byLetter(letter))
}

/** Relatives are known by the dialect of their maker. F are several, none of them a guess. */
function byLetter(letter: string): DialectGuess[] {
  if (letter === 'F') return []
  return DIALECTS.filter((dialect) => dialect.letter === letter).map(({ id }) => ({
    dialect: id,
    confidence: 'medium',
  }))
}

function guesses(...rows: readonly (readonly [DialectId, Confidence])[]): readonly DialectGuess[] {
  return rows.map(([dialect, confidence]) => ({ dialect, confidence }))
}
