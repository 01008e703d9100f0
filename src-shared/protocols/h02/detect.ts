import type { Probe, Verdict } from '../probe'
import { HEAD_BYTES, LONG_ID, misfit, SHORT_ID } from './forms'
import { isKnownType } from './types'
import { DOLLAR, HASH, LONGEST_TEXT, STAR, textEnd, typeOffset } from './wire'

/** Behind the star, the maker and a comma. */
const IDENTITY_AT = 4

export function detect(probe: Probe): Verdict {
  switch (probe.at(0)) {
    case -1:
      return 'short'
    case STAR:
      return detectText(probe)
    case DOLLAR:
      return detectBinary(probe)
    default:
      probe.check(false, 'starts with * or $', 0, 1)
      return 'no'
  }
}

function detectText(probe: Probe): Verdict {
  const { bytes, start, end } = probe
  probe.check(true, 'starts with *', 0, 1)
  const type = typeOffset(bytes, start, end)
  if (type === 'short') return 'short'
  const fits = probe.check(
    type !== 'no',
    'two letters of the maker, then up to 17 digits of identity',
    1,
    type === 'no' ? 4 : type,
  )
  if (!fits || type === 'no') return 'no'
  const stop = textEnd(bytes, start, end)
  if ((stop === 'short' ? end : stop) - start > LONGEST_TEXT) {
    probe.check(false, `ends within ${LONGEST_TEXT} bytes`, LONGEST_TEXT, LONGEST_TEXT + 1)
    return 'no'
  }
  if (stop === 'short') return 'short'
  const isClosed = bytes[stop - 1] === HASH
  probe.check(isClosed, 'ends with #', stop - 1 - start, stop - start)
  const identity = type - 1 - IDENTITY_AT
  const isOurs = isKnownType(bytes, start + type, stop) || identity === 10 || identity === 15
  probe.check(isOurs, 'a known type, or an identity of 10 or 15 digits', type, Math.min(type + 4, stop - start))
  return isClosed && isOurs ? 'sure' : 'possible'
}

function detectBinary(probe: Probe): Verdict {
  const { bytes, start, end } = probe
  probe.check(true, 'starts with $', 0, 1)
  const misfitAt = misfit(bytes, start, end, SHORT_ID)
  const idBytes = misfitAt < 0 || misfit(bytes, start, end, LONG_ID) >= 0 ? SHORT_ID : LONG_ID
  const size = idBytes === LONG_ID ? 42 : 32
  const there = Math.min(probe.length, 1 + idBytes + HEAD_BYTES)
  const text = 'identity, time, date, place, speed and course are decimal and in range'
  if (idBytes === SHORT_ID && misfitAt >= 0) {
    probe.check(false, text, misfitAt - start, misfitAt - start + 1)
    return 'no'
  }
  // Digits alone are weak evidence: any text is full of them.
  if (probe.length <= 1 + idBytes) return 'short'
  probe.check(true, text, 1, there)
  if (isJt600(probe)) {
    probe.check(false, 'not the length and date of a JT600 frame', 6, 16)
    return 'no'
  }
  return probe.length < size ? 'short' : 'sure'
}

/** JT600 counts its bytes at offset 7, or 8 when that byte is 0, and says its date right behind. */
function isJt600(probe: Probe): boolean {
  const at = probe.at(8) === 0 ? 8 : 7
  const total = ((probe.at(at) << 8) | probe.at(at + 1)) + 10
  const behind = probe.at(total)
  if (total > probe.length || (total < probe.length && behind !== DOLLAR && behind !== 0x28)) return false
  return isDate(probe, at + 2)
}

function isDate(probe: Probe, at: number): boolean {
  const highs = [0x31, 0x12, 0x99, 0x23, 0x59, 0x59]
  return highs.every((high, i) => probe.at(at + i) >= 0 && probe.at(at + i) <= high && (probe.at(at + i) & 15) <= 9)
}
