import type { Difference, Found, ReadBack } from '../../../../src-shared/setup/read-back'

interface MarkedReplyProps {
  pasted: string
  readBack: ReadBack
  differences: readonly Difference[]
}

interface Stretch {
  readonly text: string
  readonly kind: 'plain' | 'read' | 'wrong'
}

/** The reply as pasted: what was read is underlined, what is not as meant is marked. */
export function MarkedReply({ pasted, readBack, differences }: MarkedReplyProps) {
  return (
    <p className="marked-reply mono selectable">
      {stretches(pasted, readBack, differences).map(({ text, kind }, i) =>
        kind === 'plain' ? text : kind === 'wrong' ? <mark key={i}>{text}</mark> : <u key={i}>{text}</u>,
      )}
    </p>
  )
}

function stretches(pasted: string, { dialects: _, ...facts }: ReadBack, differences: readonly Difference[]): Stretch[] {
  const wrong = new Set(differences.map(({ span }) => span[0]))
  const found = (Object.values(facts) as Found<unknown>[])
    .map(({ span }) => span)
    .sort((one, other) => one[0] - other[0])
  const parts: Stretch[] = []
  let at = 0
  for (const [start, end] of found) {
    if (start < at) continue
    parts.push({ text: pasted.slice(at, start), kind: 'plain' })
    parts.push({ text: pasted.slice(start, end), kind: wrong.has(start) ? 'wrong' : 'read' })
    at = end
  }
  return [...parts, { text: pasted.slice(at), kind: 'plain' }]
}
