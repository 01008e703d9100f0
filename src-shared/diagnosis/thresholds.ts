/**
 * Every limit that a rule judges by, with its unit in its name. DIAGNOSIS.md “Default thresholds” unless a line says
 * otherwise. Rules get them with the evidence, so that settings and tests may change them.
 */
export const THRESHOLDS = {
  /** Before “nothing has arrived” is said: twice the usual report interval, at least this (R-NET-1). */
  nothingMs: 300_000,
  /** A connection without a byte: slow 2G takes so long to attach (R-NET-5). */
  zeroBytesMs: 60_000,
  zeroBytesTimes: 2,
  /** An answer later than this has missed the device's own patience (gt06.md 1: 5 s). */
  answerMs: 5_000,
  /** So long the platform may take for a login before it is named (EXPERIENCE.md, idea 4). */
  platformMs: 10_000,
  /** Frames without an answer before it is a finding (D13). */
  unanswered: 3,
  loginTimes: 3,
  loginWithinMs: 600_000,
  /** One record sent so often was not acknowledged (R-LINK-5). */
  repeats: 3,
  offlineMs: 600_000,
  /** Silence beyond so many usual pauses of this device is more than a pause. */
  silentIntervals: 3,
  reconnectsPerHour: 6,
  halfOpenPerHour: 3,
  /** Connections that ended within this time of each other have one cause (R-NET-10). */
  togetherMs: 5_000,
  togetherDevices: 3,
  /** Heartbeats rarer than this lose to the operator's idle limit (R-LINK-9). */
  heartbeatMs: 300_000,
  /** Connected so long without a position (D6). */
  noPositionMs: 300_000,
  /** Positions in a row without satellites before it is a finding. */
  noFixFrames: 3,
  frozenFrames: 5,
  /** Nearer to 0,0 than this is no place (R-GPS-4), in degrees. */
  zeroDegrees: 0.01,
  jumpKmh: 250,
  /** A jump shorter than this is the receiver's own error. */
  jumpMetres: 1_000,
  mirrorKm: 100,
  /** Moving points whose fraction of a degree never passes .6: degrees and minutes read as degrees (R-GPS-6). */
  minutePoints: 20,
  /** Zones stand at every quarter of an hour, give or take (R-TIME-1). */
  zoneStepMs: 900_000,
  zoneSlackMs: 120_000,
  zoneFrames: 5,
  /** Farthest zone from UTC, with the step of one beyond it: +14 h is the Line Islands. */
  zoneFarthestMs: 14 * 3_600_000,
  aheadMs: 50 * 60_000,
  behindMs: 7 * 86_400_000,
  /** Drift of the receipt behind the device's time before a poor link is named (R-TIME-7). */
  fallingBehindMs: 120_000,
  /** Stored records before the burst is told of (R-FRAME-11). */
  historyFrames: 3,
  /** Of all frames: above this a wrong checksum is the firmware's habit, below it the link's damage (R-FRAME-3). */
  habitPercent: 90,
  habitFrames: 5,
  /** One damaged frame may be the end of a recording. */
  damagedFrames: 2,
  /** 10 and more is usually enough; 0 to 5 is weak, 99 unknown (R-CELL-3). */
  weakCsq: 5,
  /** Of the 0–4 level that some GT06 units send in its place. */
  weakLevel: 1,
  weakFrames: 3,
  /** A device now and then counts a word that it does not send: so few say nothing (R-FRAME-9). */
  missingSerials: 3,
  /** Under load: a 12 V battery below this is empty, or the wire carries no supply (R-PWR-1). */
  lowVoltage12: 11,
  lowVoltage24: 22,
  /** Above this a supply counts as 24 V. */
  is24V: 18,
  /** Moving at so many km/h with the ignition said to be off (R-PWR-3). */
  drivingKmh: 10,
  drivingFrames: 5,
  /** The generator lifts the voltage by this much when the engine runs. */
  engineVolts: 1,
  alarmTimes: 3,
  alarmWithinMs: 600_000,
  /** A restart or a power cut this close to the key is of one cause with it. */
  nearMs: 30_000,
  clonedKm: 5,
} as const

export type Thresholds = { readonly [Name in keyof typeof THRESHOLDS]: number }
