/** Ends a switch over a union: a forgotten case fails to compile here. */
export function unreachable(value: never): never {
  return value
}
