/** Small choices that outlive the window. Where nothing can be stored, each start is a first one. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // A full or forbidden store costs the memory of this choice, nothing else.
  }
}

/** What was remembered, unchecked; undefined when there is nothing, or nothing that can be read. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function rememberFlag(name: string, value: boolean): void {
  remember(name, value)
}

export function rememberedFlag(name: string): boolean | undefined {
  const value = recall(name)
  return typeof value === 'boolean' ? value : undefined
}
