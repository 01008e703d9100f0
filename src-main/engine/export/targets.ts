/** A page that was answered by the desktop program may ask the engine before the desktop program's word has come there. */
const PATIENCE_MS = 1_000

/** Files that a person has chosen to be written, in the system's own dialog: a page may name these, once each, and no others. */
export class Targets {
  private readonly granted = new Set<string>()
  private readonly waiting = new Map<string, () => void>()

  grant(path: string): void {
    this.granted.add(path)
    this.waiting.get(path)?.()
  }

  /** Whether this file may be written now. */
  async take(path: string): Promise<boolean> {
    if (!this.granted.has(path)) await this.wait(path)
    return this.granted.delete(path)
  }

  private wait(path: string): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        this.waiting.delete(path)
        resolve()
      }
      const timer = setTimeout(end, PATIENCE_MS)
      this.waiting.set(path, end)
    })
  }
}
