import type { ItemRow } from './extras'
import {
  accessPoints,
  alarmBits,
  alarmCode,
  analog,
  batteryLevel,
  cells,
  fuel,
  isAllPrintable,
  lockEvent,
  lockText,
  sealedLocks,
  temperatures,
  text,
  tyres,
  unlock,
} from './item-readers'

/**
 * Items below 0x80. To 0x31 the numbers are JT/T 808's own (2013 table 27, 2019 table 31) and JT/T 1078's; the others
 * are makers': the G10LS protocol (table 20) and what devices send (jt808.md, 0x0200).
 */
export const LOW_ITEMS: readonly (readonly [number, ItemRow])[] = [
  [0x01, { id: 'odometer', label: 'Odometer', role: 'status', unit: 'km', width: 4, divide: 10, to: 'odometerKm' }],
  [0x02, { id: 'fuel', label: 'Fuel', role: 'status', width: 2, read: fuel }],
  [
    0x03,
    {
      id: 'recorder.speed',
      label: 'Speed of the recorder',
      role: 'status',
      unit: 'km/h',
      width: 2,
      divide: 10,
      to: 'jt808.recorderSpeedKmh',
    },
  ],
  [0x04, { id: 'alarm.event', label: 'Alarm to be confirmed', role: 'status', width: 2, to: 'jt808.alarmEvent' }],
  [0x06, { id: 'battery.percent', label: 'Battery', role: 'status', unit: '%', width: 1, to: 'batteryPercent' }],
  [
    0x06,
    {
      id: 'temperature',
      label: 'Temperature',
      role: 'status',
      unit: '°C',
      width: 2,
      isSignMagnitude: true,
      to: 'temperatureC',
    },
  ],
  [0x0b, { id: 'unlock', label: 'Unlocking', role: 'status', width: [1, 8], read: unlock }],
  [0x14, { id: 'video.alarms', label: 'Video alarms', role: 'status', width: 4, to: 'jt808.videoAlarms' }],
  [0x15, { id: 'video.lost', label: 'Video channels lost', role: 'status', width: 4, to: 'jt808.videoLost' }],
  [0x16, { id: 'video.covered', label: 'Video channels covered', role: 'status', width: 4, to: 'jt808.videoCovered' }],
  [0x17, { id: 'memory.fault', label: 'Memory faults', role: 'status', width: 2, to: 'jt808.memoryFaults' }],
  [
    0x18,
    { id: 'driving.unusual', label: 'Unusual driving', role: 'status', width: [2, 4], to: 'jt808.unusualDriving' },
  ],
  [0x25, { id: 'inputs', label: 'Vehicle signals', role: 'status', width: 4, to: 'inputs' }],
  [0x2a, { id: 'inputs.sleep', label: 'Inputs and sleep', role: 'status', width: 2, to: 'jt808.inputs' }],
  [0x2b, { id: 'analog', label: 'Analog input', role: 'status', width: 4, read: analog }],
  [0x30, { id: 'signal', label: 'Signal', role: 'network', unit: 'CSQ', width: 1, to: 'signalCsq' }],
  [0x31, { id: 'fix.satellites', label: 'Satellites', role: 'position', width: 1, to: 'satellites' }],
  [0x33, { id: 'mode', label: 'Mode', role: 'status', width: 1, to: 'jt808.mode' }],
  [0x33, { id: 'lock.text', label: 'Lock', role: 'status', fits: isAllPrintable, read: lockText }],
  [0x51, { id: 'temperature', label: 'Temperature', role: 'status', unit: '°C', width: [2, 16], read: temperatures }],
  [0x52, { id: 'rotation', label: 'Rotation', role: 'status', width: 1, to: 'jt808.rotation' }],
  [
    0x53,
    {
      id: 'cells',
      label: 'Cells',
      role: 'network',
      width: [9, 255],
      read: cells({ isCounted: true, mnc: 1, lac: 2, cid: 2, hasSignal: true }),
    },
  ],
  [0x54, { id: 'wifi.list', label: 'Access points', role: 'network', width: [8, 255], read: accessPoints(true) }],
  [0x56, { id: 'battery', label: 'Battery', role: 'status', width: 2, read: batteryLevel }],
  [
    0x57,
    {
      id: 'driving.alarms',
      label: 'Driving alarms',
      role: 'status',
      width: 8,
      read: alarmBits('driving.alarms', 2, { 8: 'hardAcceleration', 9: 'hardBraking', 10: 'hardCornering' }),
    },
  ],
  [
    0x5d,
    {
      id: 'cells',
      label: 'Cells',
      role: 'network',
      width: [11, 255],
      read: cells({ isCounted: true, mnc: 1, lac: 2, cid: 4, hasSignal: true }),
    },
  ],
  [0x60, { id: 'lock.event', label: 'Lock event', role: 'status', width: [2, 64], read: lockEvent }],
  [0x61, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 100, to: 'powerV' }],
  [0x63, { id: 'locks', label: 'Locks', role: 'status', width: [11, 255], read: sealedLocks }],
  [
    0x67,
    { id: 'lock.password', label: 'Password', role: 'status', width: 8, read: text('lock.password', 'jt808.password') },
  ],
  [
    0x68,
    { id: 'battery.percent', label: 'Battery', role: 'status', unit: '%', width: 2, divide: 100, to: 'batteryPercent' },
  ],
  [0x69, { id: 'battery.voltage', label: 'Battery', role: 'status', unit: 'V', width: 2, divide: 100, to: 'batteryV' }],
  [0x6c, { id: 'imsi', label: 'IMSI', role: 'identity', width: 15, fits: isAllPrintable, read: text('imsi', 'imsi') }],
  // Serial number, state, then the kind of event.
  [
    0x70,
    {
      id: 'driving.event',
      label: 'Driving event',
      role: 'status',
      width: [6, 255],
      read: alarmCode(5, { 0x01: 'hardAcceleration', 0x02: 'hardBraking', 0x03: 'hardCornering', 0x16: 'accident' }),
    },
  ],
  [
    0x71,
    { id: 'iccid', label: 'ICCID', role: 'identity', width: 20, fits: isAllPrintable, read: text('iccid', 'iccid') },
  ],
  [0x77, { id: 'tyres', label: 'Tyres', role: 'status', width: [8, 255], read: tyres }],
]
