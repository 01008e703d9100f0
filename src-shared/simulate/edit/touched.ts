/** Which bytes of the new frame are not as they were: between what stayed the same in front and behind, where it grew. */
export function touchedBytes(before: Uint8Array, after: Uint8Array): ReadonlySet<number> {
  if (before.length === after.length) return new Set(places(after).filter((at) => after[at] !== before[at]))
  let front = 0
  while (front < before.length && front < after.length && before[front] === after[front]) front++
  let behind = 0
  const most = Math.min(before.length, after.length) - front
  while (behind < most && before.at(-1 - behind) === after.at(-1 - behind)) behind++
  return new Set(places(after).filter((at) => at >= front && at < after.length - behind))
}

function places(bytes: Uint8Array): number[] {
  return Array.from(bytes, (_, at) => at)
}
