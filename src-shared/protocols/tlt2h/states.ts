import type { Alarm } from '../../model/vocabulary'

interface StateRow {
  readonly title: string
  readonly alarm?: Alarm
  readonly ignition?: boolean
}

/** Why the frame was sent (v680-tlt2h.md, TLT-2H). HT has no meaning in any source and is shown as sent. */
export const STATES: Readonly<Record<string, StateRow>> = {
  AUTO: { title: 'report at an interval', ignition: true },
  AUTOSTART: { title: 'ignition on', ignition: true },
  AUTOLOW: { title: 'report at an interval, ignition off', ignition: false },
  AUTOSTOP: { title: 'ignition off', ignition: false },
  TIMER: { title: 'report at a set time' },
  SMS: { title: 'asked for by SMS' },
  CALL: { title: 'asked for by a call' },
  SOS: { title: 'SOS', alarm: 'sos' },
  TOWED: { title: 'towed', alarm: 'tow' },
  SHAKE: { title: 'shaken', alarm: 'vibration' },
  DEF: { title: 'main power cut', alarm: 'powerCut' },
  BLP: { title: 'battery low', alarm: 'lowBattery' },
  CLP: { title: 'external supply low', alarm: 'lowPower' },
  OS: { title: 'geofence left', alarm: 'geofenceExit' },
  RS: { title: 'geofence entered', alarm: 'geofenceEnter' },
  OVERSPEED: { title: 'overspeed', alarm: 'overspeed' },
}
