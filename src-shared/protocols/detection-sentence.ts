import type { Candidate } from './detect'

/** For people: what these bytes are and how sure that is; then what ruled the next best family out. */
export function detectionSentences(candidates: readonly Candidate[]): string[] {
  const [best, ...others] = candidates
  if (!best || best.verdict === 'no') return ['No family that this program knows begins like this.']
  const rival = runnerUp(others)
  return rival === '' ? [claim(best)] : [claim(best), rival]
}

function claim({ title, verdict, tests, decoded }: Candidate): string {
  const passed = tests.filter((test) => test.pass).length
  const counted = tests.length === 0 ? '' : `, ${passed} of ${tests.length} structure tests`
  const byName = decoded ? '' : ' (known by name, not decoded here)'
  if (verdict === 'sure') return `${title}${byName}${counted}.`
  if (verdict === 'possible') return `Perhaps ${title}${byName}${counted}: nothing proves it.`
  return `Perhaps ${title}${byName}: more bytes are needed to tell.`
}

/** The family that came furthest before a byte ruled it out. */
function runnerUp(others: readonly Candidate[]): string {
  const rival = others.find((other) => other.verdict !== 'no')
  if (rival) return `${rival.title} fits as well: choose by hand if this reads wrong.`
  const closest = others.reduce<Candidate | undefined>(
    (best, other) => (other.weight > (best?.weight ?? 0) ? other : best),
    undefined,
  )
  const failed = closest?.tests.find((test) => !test.pass)
  if (!closest || !failed) return ''
  return `Not ${closest.title}: byte ${failed.span[0]} rules it out, for “${failed.text}” is not so.`
}
