import { imeiCheckDigit } from '../bytes/imei'

/** How a received identity differs from the typed one. */
export interface IdentityDifference {
  /** One wrong digit, two neighbours swapped, digits too few or too many, or another identity altogether. */
  readonly kind: 'digit' | 'swapped' | 'length' | 'other'
  /** Both, digit by digit, one under the other; a gap is an empty text. */
  readonly digits: readonly { readonly typed: string; readonly sent: string }[]
}

/** Compares digit by digit. Undefined when they are the same but for leading zeros (R-ID-2). */
export function identityDifference(typed: string, sent: string): IdentityDifference | undefined {
  if (typed === sent || bare(typed) === bare(sent)) return undefined
  const digits = aligned(typed, sent)
  const wrong = digits.flatMap((pair, index) => (pair.typed === pair.sent ? [] : [index]))
  const [first = 0, second = 0] = wrong
  const isSwap =
    wrong.length === 2 &&
    second === first + 1 &&
    digits[first]?.typed === digits[second]?.sent &&
    digits[second]?.typed === digits[first]?.sent
  if (typed.length !== sent.length) return { kind: wrong.length <= 2 ? 'length' : 'other', digits }
  return { kind: wrong.length === 1 ? 'digit' : isSwap ? 'swapped' : 'other', digits }
}

/** What is wrong with an identity by itself: undefined when nothing is. */
type IdentityFault =
  | { readonly kind: 'sample' }
  | { readonly kind: 'short' }
  | { readonly kind: 'checkDigit'; readonly digit: number }

export function identityFault(device: string): IdentityFault | undefined {
  const digits = bare(device)
  // Unprogrammed units and manuals: all of one digit, or counting up (R-ID-6, D12).
  if (/^(\d)\1*$/.test(device) || device.startsWith('123456789012345')) return { kind: 'sample' }
  if (digits.length !== 15) return { kind: 'short' }
  const digit = imeiCheckDigit(digits)
  return digit === undefined || digit === Number(digits[14]) ? undefined : { kind: 'checkDigit', digit }
}

/** Without the zeros that 8 bytes of packed digits put in front of 15 digits. */
function bare(identity: string): string {
  return identity.replace(/^0+(?=.)/, '')
}

/** The cheapest way to lay one over the other, so that a lost digit does not make all behind it wrong. */
function aligned(typed: string, sent: string): IdentityDifference['digits'] {
  const costs = costTable(typed, sent)
  const digits: { typed: string; sent: string }[] = []
  let [i, j] = [0, 0]
  while (i < typed.length || j < sent.length) {
    const here = costs[i]?.[j] ?? 0
    const [a, b] = [typed[i] ?? '', sent[j] ?? '']
    if (a !== '' && b !== '' && here === (costs[i + 1]?.[j + 1] ?? 0) + (a === b ? 0 : 1)) {
      digits.push({ typed: a, sent: b })
      i++
      j++
    } else if (a !== '' && here === (costs[i + 1]?.[j] ?? 0) + 1) {
      digits.push({ typed: a, sent: '' })
      i++
    } else {
      digits.push({ typed: '', sent: b })
      j++
    }
  }
  return digits
}

/** costs[i][j]: the fewest changes that make typed from i on into sent from j on. */
function costTable(typed: string, sent: string): number[][] {
  const costs = Array.from({ length: typed.length + 1 }, () => new Array<number>(sent.length + 1).fill(0))
  for (let i = typed.length; i >= 0; i--) {
    const row = costs[i] ?? []
    const below = costs[i + 1] ?? []
    for (let j = sent.length; j >= 0; j--) {
      if (i === typed.length || j === sent.length) row[j] = typed.length - i + sent.length - j
      else {
        const step = (below[j + 1] ?? 0) + (typed[i] === sent[j] ? 0 : 1)
        row[j] = Math.min(step, (below[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1)
      }
    }
  }
  return costs
}
