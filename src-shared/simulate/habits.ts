/** How long a kind of device waits and how often it tries, in milliseconds. */
export interface Habits {
  /** An answer later than this is late. */
  readonly answerMs: number
  /** Logins without an answer before the connection is given up. */
  readonly tries: number
  /** Between a lost connection and the next one. */
  readonly pauseMs: number
  /** A heartbeat goes out after so long without any other word. */
  readonly heartbeatMs: number
}

/** Units of the Concox line wait 5 s, three times (gt06.md, 1); their clones are alike. */
const USUAL: Habits = { answerMs: 5_000, tries: 3, pauseMs: 10_000, heartbeatMs: 180_000 }

/** What the papers of a family say otherwise. Only timing: which frames want an answer is asked of the family itself. */
const BY_FAMILY: Readonly<Record<string, Partial<Habits>>> = {
  // gotop.md, 4: 60 to 600 s without any other traffic.
  gotop: { heartbeatMs: 120_000 },
  // gps103.md, 1: logs in again about every minute; a heartbeat every 60 s.
  gps103: { answerMs: 20_000, heartbeatMs: 60_000 },
}

export function habitsOf(protocol: string): Habits {
  return { ...USUAL, ...BY_FAMILY[protocol] }
}
