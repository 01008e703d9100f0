/** Small choices that outlive the window. Where nothing can be stored, each start is a first one. */
export function rememberFlag(name: string, value: boolean): void {
  try {
    localStorage.setItem(name, value ? 'yes' : 'no')
  } catch {
    // A full or forbidden store costs the memory of this choice, nothing else.
  }
}

export function rememberedFlag(name: string): boolean | undefined {
  try {
    const value = localStorage.getItem(name)
    return value === null ? undefined : value === 'yes'
  } catch {
    return undefined
  }
}
