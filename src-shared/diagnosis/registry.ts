import type { Rule } from './rule'
import { alarmRepeats } from './rules/alarm-repeats'
import { answersOff } from './rules/answers-off'
import { apnUnknown } from './rules/apn-unknown'
import { brownOut } from './rules/brown-out'
import { bytesLost } from './rules/bytes-lost'
import { cellsOnly } from './rules/cells-only'
import { checksumHabit } from './rules/checksum-habit'
import { checksumLink } from './rules/checksum-link'
import { clockNotSet } from './rules/clock-not-set'
import { clockWrong } from './rules/clock-wrong'
import { closedHere } from './rules/closed-here'
import { closedUnanswered } from './rules/closed-unanswered'
import { commandRefused } from './rules/command-refused'
import { cutAtKeyOff } from './rules/cut-at-key-off'
import { cutInHeartbeats } from './rules/cut-in-heartbeats'
import { degreesMinutes } from './rules/degrees-minutes'
import { droppedAfterLogin } from './rules/dropped-after-login'
import { fallingBehind } from './rules/falling-behind'
import { frozen } from './rules/frozen'
import { halfOpen } from './rules/half-open'
import { identityCheckDigit } from './rules/identity-check-digit'
import { identityCut } from './rules/identity-cut'
import { identityOther } from './rules/identity-other'
import { identityOwnNumber } from './rules/identity-own-number'
import { identitySample } from './rules/identity-sample'
import { identityTwice } from './rules/identity-twice'
import { identityTypo } from './rules/identity-typo'
import { identityZeros } from './rules/identity-zeros'
import { ignitionStuck } from './rules/ignition-stuck'
import { impossibleValues } from './rules/impossible-values'
import { jumps } from './rules/jumps'
import { loginLoopAnswered } from './rules/login-loop-answered'
import { loginLoopUnanswered } from './rules/login-loop-unanswered'
import { lowSupply } from './rules/low-supply'
import { mirrored } from './rules/mirrored'
import { noCell } from './rules/no-cell'
import { noFix } from './rules/no-fix'
import { noLogin } from './rules/no-login'
import { noPositions } from './rules/no-positions'
import { notATracker } from './rules/not-a-tracker'
import { nothingArrives } from './rules/nothing-arrives'
import { oldFix } from './rules/old-fix'
import { only2g } from './rules/only-2g'
import { otherFamily } from './rules/other-family'
import { otherTracker } from './rules/other-tracker'
import { otherTransport } from './rules/other-transport'
import { platformSilent } from './rules/platform-silent'
import { portFailed } from './rules/port-failed'
import { powerLost } from './rules/power-lost'
import { reachableButSilent } from './rules/reachable-but-silent'
import { reconnects } from './rules/reconnects'
import { repeats } from './rules/repeats'
import { repeatsUdp } from './rules/repeats-udp'
import { restarted } from './rules/restarted'
import { roaming } from './rules/roaming'
import { rollover } from './rules/rollover'
import { serialGaps } from './rules/serial-gaps'
import { sharedAddress } from './rules/shared-address'
import { slowHeartbeat } from './rules/slow-heartbeat'
import { smsDiffers } from './rules/sms-differs'
import { smsOtherFamily } from './rules/sms-other-family'
import { smsZone } from './rules/sms-zone'
import { staleConnection } from './rules/stale-connection'
import { storedHistory } from './rules/stored-history'
import { swapped } from './rules/swapped'
import { textConversion } from './rules/text-conversion'
import { topin } from './rules/topin'
import { udpPorts } from './rules/udp-ports'
import { unanswered } from './rules/unanswered'
import { undecoded } from './rules/undecoded'
import { unknownFamily } from './rules/unknown-family'
import { vanishedTogether } from './rules/vanished-together'
import { vibrationParked } from './rules/vibration-parked'
import { weakSignal } from './rules/weak-signal'
import { wentSilent } from './rules/went-silent'
import { zeroBytes } from './rules/zero-bytes'
import { zeroPosition } from './rules/zero-position'
import { zone } from './rules/zone'

/**
 * Every rule, one line each, in the order of evaluation (DIAGNOSIS.md): where and how a device is reached, who it is,
 * what it says. Of that table these have no rule, because nothing here can see them or nothing is wrong: R-NET-8 (a SYN
 * that nobody answers never becomes a connection), R-FRAME-1, 2 and 7 (what networks and clones do; clean.test.ts holds
 * that they stay silent), R-FRAME-6 (the importer says it), R-FRAME-8 and 10 (the decoders try both readings), R-GPS-7
 * (needs a place to the metre), R-GPS-10 and R-LINK-15 (normal), R-CMD-1 and 3 to 5 (whoever sends an order watches it).
 */
export const RULES: readonly Rule[] = [
  portFailed,
  nothingArrives,
  reachableButSilent,
  only2g,
  smsDiffers,
  apnUnknown,
  otherTransport,
  vanishedTogether,
  zeroBytes,
  notATracker,
  otherTracker,
  topin,
  unknownFamily,
  otherFamily,
  smsOtherFamily,
  sharedAddress,
  textConversion,
  checksumHabit,
  checksumLink,
  bytesLost,
  impossibleValues,
  serialGaps,
  undecoded,
  identitySample,
  identityCut,
  identityCheckDigit,
  identityZeros,
  identityTypo,
  identityOwnNumber,
  identityOther,
  identityTwice,
  noLogin,
  loginLoopUnanswered,
  loginLoopAnswered,
  platformSilent,
  unanswered,
  answersOff,
  closedUnanswered,
  closedHere,
  repeats,
  repeatsUdp,
  droppedAfterLogin,
  reconnects,
  halfOpen,
  staleConnection,
  wentSilent,
  slowHeartbeat,
  udpPorts,
  noPositions,
  cellsOnly,
  noFix,
  oldFix,
  zeroPosition,
  mirrored,
  swapped,
  degreesMinutes,
  frozen,
  jumps,
  zone,
  rollover,
  clockNotSet,
  clockWrong,
  fallingBehind,
  storedHistory,
  smsZone,
  powerLost,
  lowSupply,
  brownOut,
  restarted,
  ignitionStuck,
  cutAtKeyOff,
  cutInHeartbeats,
  alarmRepeats,
  vibrationParked,
  commandRefused,
  weakSignal,
  noCell,
  roaming,
]
