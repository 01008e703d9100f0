/** What one listener takes on. Beyond a limit a peer is refused politely, and counted. */
export interface Limits {
  /** TCP connections at once. */
  readonly connections: number
  /** TCP connections at once from one address; this computer's own addresses are free of it, for simulators. */
  readonly connectionsPerAddress: number
  /** UDP peers remembered at once. */
  readonly peers: number
  /** Datagrams a second, all peers together. */
  readonly datagramsPerSecond: number
  /** A connection that says nothing at all is closed after this. Slow 2G attaches need a minute. */
  readonly firstBytesMs: number
  /** A connection that fell silent is closed after this: half an hour lets sleepers live. */
  readonly idleMs: number
  /** A UDP peer that fell silent is forgotten after this. */
  readonly peerIdleMs: number
  /** Answers that one peer may leave unread before it gets no more. */
  readonly unsentBytes: number
}

export const DEFAULT_LIMITS: Limits = {
  connections: 10_000,
  connectionsPerAddress: 1_000,
  peers: 50_000,
  datagramsPerSecond: 20_000,
  firstBytesMs: 300_000,
  idleMs: 1_800_000,
  peerIdleMs: 900_000,
  unsentBytes: 65_536,
}
