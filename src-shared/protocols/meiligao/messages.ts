import type { Alarm } from '../../model/vocabulary'

/** Commands that devices send (meiligao.md, 2). Those of 4xxx are the device's answers to the server's own. */
export const MESSAGES: Readonly<Record<number, string>> = {
  0x0001: 'heartbeat',
  0x0002: 'server query',
  0x0800: 'picture begins',
  0x0f80: 'picture complete',
  0x4101: 'answer: locate',
  0x4102: 'answer: interval',
  0x4103: 'answer: authorisation',
  0x4104: 'answer: speed limit',
  0x4105: 'answer: overspeed',
  0x4106: 'answer: movement alarm',
  0x4108: 'answer: extended settings',
  0x4110: 'answer: factory settings',
  0x4114: 'answer: outputs',
  0x4115: 'answer: outputs',
  0x4126: 'answer: interval asleep',
  0x4130: 'answer: phone number',
  0x4132: 'answer: time zone',
  0x4151: 'answer: take a picture',
  0x4302: 'answer: geofence',
  0x4902: 'answer: restart',
  0x5000: 'login',
  0x6688: 'stored positions',
  0x9001: 'serial number and IMEI',
  0x9016: 'stored position',
  0x9901: 'OBD',
  0x9902: 'OBD totals',
  0x9903: 'OBD trip',
  0x9955: 'position',
  0x9966: 'driver cards',
  0x9977: 'position of a picture',
  0x9988: 'picture',
  0x9999: 'alarm',
}

/** What a server sends (meiligao.md, 2 and 3). */
export const DOWNLINK_MESSAGES: Readonly<Record<number, string>> = {
  0x0001: 'answer to a heartbeat',
  0x0002: 'server address',
  0x4000: 'answer to a login',
  0x4101: 'locate',
  0x4102: 'interval',
  0x4106: 'movement alarm',
  0x4114: 'outputs',
  0x4115: 'output 1',
  0x4132: 'time zone',
  0x4151: 'take a picture',
  0x4902: 'restart',
  0x6688: 'send parts of a picture again',
  0x8801: 'answer to a picture',
  0x9001: 'query serial number and IMEI',
}

/** The byte in front of an alarm's position; inputs that switch (02 to 05 on, 31 to 35 off) have no shared name. */
const STANDARD_ALARMS: Readonly<Record<number, Alarm>> = {
  0x01: 'sos',
  0x10: 'lowBattery',
  0x11: 'overspeed',
  0x12: 'movement',
  0x13: 'geofence',
  0x14: 'accident',
  0x50: 'powerCut',
  0x53: 'gpsAntennaCut',
  0x72: 'hardBraking',
  0x73: 'hardAcceleration',
}

const ALARMS: Readonly<Record<string, Readonly<Record<number, Alarm>>>> = {
  standard: STANDARD_ALARMS,
  tk218: {
    ...STANDARD_ALARMS,
    0x60: 'fatigueDriving',
    0x71: 'hardBraking',
    0x72: 'hardAcceleration',
    0x73: 'accident',
    0x74: 'idle',
  },
}

export function alarmsOf(variant: string | undefined): Readonly<Record<number, Alarm>> {
  return ALARMS[variant ?? ''] ?? STANDARD_ALARMS
}
