/** Every place that may drop something has a name here; the status bar shows all that are not 0. */
const DROP_NAMES = [
  'connectionsRefused',
  'connectionsRefusedFromOneAddress',
  'datagramsOverRate',
  'datagramsLostBySystem',
  'peersRefused',
  'repliesUnsent',
  'journalUdpDropped',
  'journalStopped',
  'relayDropped',
] as const

type DropName = (typeof DROP_NAMES)[number]

/** What the engine has seen since it started. */
export class Counters {
  frames = 0
  bytesIn = 0
  bytesOut = 0
  sessions = 0
  private readonly drops = new Map<DropName, number>()

  drop(name: DropName, count = 1): void {
    this.drops.set(name, (this.drops.get(name) ?? 0) + count)
  }

  /** Only those that happened. */
  get dropped(): Record<string, number> {
    const table: Record<string, number> = {}
    for (const name of DROP_NAMES) {
      const count = this.drops.get(name)
      if (count) table[name] = count
    }
    return table
  }
}
