import type { ItemRow } from './extras'
import {
  acceleration,
  accessPoints,
  alarmBits,
  analog,
  batteryOrCharger,
  batteryState,
  cardLocks,
  cells,
  chargeAndBattery,
  driverNumber,
  isAllPrintable,
  motionFlag,
  packedIccid,
  reservedAndBattery,
  signalAndPower,
  text,
  thermometers,
} from './item-readers'
import {
  beacons,
  gnssDetails,
  isGnssDetails,
  isSensors,
  isWorkingMode,
  marked,
  sensors,
  workingMode,
} from './maker-items'
import { isKnownJimi, isKnownObd, jimi, readBsj, readExternal, readObd } from './nested-items'
import { obdText, obdBlock } from './obd'

/** A digit-only identity in eight bytes with a 0 in front, against the sensor words that share number and length. */
const isPackedImei = (reader: { peek(ahead: number): number }) => {
  for (let i = 0; i < 8; i++) if ((reader.peek(i) & 15) > 9 || reader.peek(i) >> 4 > 9) return false
  return reader.peek(0) >> 4 === 0
}

/** Items from 0x80 on: all of them makers', and several makers use one number. The first row that fits is taken. */
export const HIGH_ITEMS: readonly (readonly [number, ItemRow])[] = [
  [0x80, { id: 'obd.speed', label: 'Speed by OBD', role: 'status', unit: 'km/h', width: 1, to: 'jt808.obdSpeedKmh' }],
  [0x81, { id: 'obd.rpm', label: 'Engine speed', role: 'status', unit: 'rpm', width: 2, to: 'rpm' }],
  [0x82, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 10, to: 'powerV' }],
  [0x83, { id: 'obd.load', label: 'Engine load', role: 'status', unit: '%', width: 1, to: 'jt808.engineLoadPercent' }],
  [
    0x84,
    { id: 'obd.coolant', label: 'Coolant', role: 'status', unit: '°C', width: 1, minus: 40, to: 'jt808.coolantC' },
  ],
  [0x85, { id: 'obd.consumption', label: 'Fuel consumption', role: 'status', width: 2, to: 'jt808.fuelConsumption' }],
  [
    0x86,
    { id: 'obd.intake', label: 'Intake air', role: 'status', unit: '°C', width: 1, minus: 40, to: 'jt808.intakeC' },
  ],
  [0x87, { id: 'obd.flow', label: 'Air flow', role: 'status', width: 2, to: 'jt808.airFlow' }],
  [
    0x88,
    { id: 'obd.pressure', label: 'Intake pressure', role: 'status', unit: 'kPa', width: 1, to: 'jt808.intakeKpa' },
  ],
  [0x89, { id: 'obd.throttle', label: 'Throttle', role: 'status', unit: '%', width: 1, to: 'jt808.throttlePercent' }],
  [0x8b, { id: 'vin', label: 'VIN', role: 'identity', width: 17, read: text('vin', 'vin') }],
  [
    0x8c,
    {
      id: 'obd.odometer',
      label: 'Odometer by OBD',
      role: 'status',
      unit: 'km',
      width: 4,
      divide: 10,
      to: 'jt808.obdOdometerKm',
    },
  ],
  [0x8d, { id: 'obd.trip', label: 'Trip', role: 'status', unit: 'km', width: 2, to: 'tripKm' }],
  [0x8e, { id: 'fuel.percent', label: 'Fuel', role: 'status', unit: '%', width: 1, to: 'fuelPercent' }],
  [0x91, { id: 'obd', label: 'OBD', role: 'status', width: [12, 255], read: obdBlock }],
  [0x94, { id: 'vin', label: 'VIN', role: 'identity', width: [1, 32], read: text('vin', 'vin') }],
  [
    0xa0,
    {
      id: 'obd.faults',
      label: 'Fault codes',
      role: 'status',
      fits: isAllPrintable,
      read: text('obd.faults', 'jt808.faultCodes'),
    },
  ],
  [0xa7, { id: 'analog', label: 'Analog input', role: 'status', width: 4, read: analog }],
  [0xac, { id: 'odometer', label: 'Odometer', role: 'status', unit: 'km', width: 4, divide: 1000, to: 'odometerKm' }],
  [0xbc, { id: 'driver.name', label: 'Driver', role: 'payload', read: text('driver.name', 'jt808.driver') }],
  [0xbd, { id: 'driver.id', label: 'Driver number', role: 'payload', read: text('driver.id', 'driverId') }],
  [0xcc, { id: 'iccid', label: 'ICCID', role: 'identity', width: 20, read: text('iccid', 'iccid') }],
  [
    0xd0,
    {
      id: 'user.status',
      label: 'User status',
      role: 'status',
      width: 4,
      read: alarmBits('user.status', 4, { 3: 'vibration' }),
    },
  ],
  [0xd3, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 10, to: 'powerV' }],
  ...[0xd4, 0xe1, 0xe9].map(
    (number) =>
      [
        number,
        { id: 'battery.percent', label: 'Battery', role: 'status', unit: '%', width: 1, read: batteryOrCharger },
      ] as const,
  ),
  ...[0xd4, 0xe1, 0xe9].map(
    (number) =>
      [number, { id: 'driver.id', label: 'Driver number', role: 'payload', width: 4, read: driverNumber }] as const,
  ),
  [0xd5, { id: 'battery.voltage', label: 'Battery', role: 'status', unit: 'V', width: 2, divide: 100, to: 'batteryV' }],
  [0xd5, { id: 'locks', label: 'Locks', role: 'status', width: [14, 255], read: cardLocks }],
  [
    0xd6,
    { id: 'iccid', label: 'ICCID', role: 'identity', width: 20, fits: isAllPrintable, read: text('iccid', 'iccid') },
  ],
  [0xe1, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 10, to: 'powerV' }],
  [
    0xe1,
    {
      id: 'cells',
      label: 'Cells',
      role: 'network',
      width: [12, 255],
      fits: (_, length) => (length - 4) % 8 === 0,
      read: cells({ isShared: true, mnc: 2, lac: 3, cid: 4, hasSignal: true }),
    },
  ],
  [0xe2, { id: 'fuel', label: 'Fuel', role: 'status', unit: 'l', width: 4, divide: 10, to: 'fuelL' }],
  [0xe3, { id: 'battery', label: 'Battery', role: 'status', width: 4, read: reservedAndBattery }],
  [0xe4, { id: 'battery', label: 'Battery', role: 'status', width: 2, read: chargeAndBattery }],
  [0xe5, { id: 'motion', label: 'Moving', role: 'status', width: 1, read: motionFlag }],
  [0xe6, { id: 'obd.text', label: 'OBD', role: 'status', fits: isAllPrintable, read: obdText }],
  [
    0xe6,
    {
      id: 'thermometers',
      label: 'Thermometers',
      role: 'status',
      fits: (_, length) => length >= 11 && length % 11 === 0,
      read: thermometers,
    },
  ],
  [
    0xe7,
    {
      id: 'maker.alarms',
      label: 'Maker’s alarms',
      role: 'status',
      width: 8,
      read: alarmBits('maker.alarms', 2, { 0: 'vibration', 1: 'sos', 2: 'sos', 3: 'sos' }),
    },
  ],
  [0xe8, { id: 'lock.status', label: 'Lock status', role: 'status', width: 3, to: 'jt808.lockStatus' }],
  [0xe8, { id: 'jimi', label: 'Jimi event', role: 'status', fits: isKnownJimi, read: jimi }],
  [0xea, { id: 'external', label: 'External sensors', role: 'status', width: [3, 255], read: readExternal }],
  [
    0xeb,
    {
      id: 'cells',
      label: 'Cells',
      role: 'network',
      width: [8, 255],
      fits: (reader, length) => ((reader.peek(0) << 8) | reader.peek(1)) > 200 && (length - 3) % 5 === 0,
      read: cells({ isShared: true, mnc: 1, lac: 2, cid: 2, hasSignal: true }),
    },
  ],
  [0xeb, { id: 'zone', label: 'Time zone', role: 'time', fits: isAllPrintable, read: text('zone', 'jt808.zone') }],
  [0xeb, { id: 'bsj', label: 'Maker’s items', role: 'status', width: [4, 255], read: readBsj }],
  [0xec, { id: 'wifi.list', label: 'Access points', role: 'network', width: [7, 255], read: accessPoints(false) }],
  [0xed, { id: 'card', label: 'Card', role: 'payload', read: text('card', 'card') }],
  [0xee, { id: 'signal.power', label: 'Signal and supply', role: 'status', width: 6, read: signalAndPower }],
  [
    0xf0,
    {
      id: 'cells',
      label: 'Cells',
      role: 'network',
      width: [13, 255],
      read: cells({ mnc: 2, cid: 4, isCidFirst: true, lac: 4, hasSignal: true }),
    },
  ],
  [0xf1, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 4, divide: 1000, to: 'powerV' }],
  [0xf1, { id: 'iccid', label: 'ICCID', role: 'identity', width: 20, read: text('iccid', 'iccid') }],
  [
    0xf2,
    { id: 'firmware', label: 'Firmware', role: 'identity', fits: isAllPrintable, read: text('firmware', 'firmware') },
  ],
  [
    0xf3,
    {
      id: 'armed',
      label: 'Armed',
      role: 'status',
      width: 1,
      fits: (reader) => reader.peek() <= 1,
      read: (reader, draft) => void (draft.attributes.armed = reader.u8('armed') === 1),
    },
  ],
  [0xf3, { id: 'obd', label: 'OBD', role: 'status', fits: isKnownObd, read: readObd }],
  [0xf3, { id: 'beacons', label: 'Beacons', role: 'network', read: beacons }],
  [
    0xf4,
    {
      id: 'driving.alarms',
      label: 'Driving alarms',
      role: 'status',
      width: 2,
      read: alarmBits('driving.alarms', 2, {
        0: 'hardAcceleration',
        1: 'hardBraking',
        2: 'hardBraking',
        3: 'hardCornering',
        4: 'accident',
        5: 'accident',
      }),
    },
  ],
  [0xf4, { id: 'wifi.list', label: 'Access points', role: 'network', width: [7, 255], read: accessPoints(false) }],
  [0xf5, { id: 'light', label: 'Light', role: 'status', width: 2, to: 'jt808.light' }],
  [0xf5, { id: 'axis', label: 'Acceleration', role: 'status', width: 6, read: acceleration }],
  [0xf6, { id: 'pressure', label: 'Air pressure', role: 'status', width: 2, to: 'jt808.airPressure' }],
  [
    0xf6,
    {
      id: 'imei',
      label: 'IMEI',
      role: 'identity',
      width: 8,
      fits: isPackedImei,
      read: (reader, draft) => void (draft.attributes['jt808.imei'] = reader.bcd('imei', 8).slice(1)),
    },
  ],
  [0xf6, { id: 'mode', label: 'Working mode', role: 'status', width: 4, fits: isWorkingMode, read: workingMode }],
  [0xf6, { id: 'sensors', label: 'Sensors', role: 'status', fits: isSensors, read: sensors }],
  [0xf7, { id: 'humidity', label: 'Humidity', role: 'status', unit: '%', width: 2, divide: 10, to: 'humidityPercent' }],
  [0xf7, { id: 'battery', label: 'Battery', role: 'status', width: [4, 8], read: batteryState }],
  [
    0xf8,
    {
      id: 'temperature',
      label: 'Temperature',
      role: 'status',
      unit: '°C',
      width: 2,
      divide: 10,
      minus: 50,
      to: 'jt808.temperature2',
    },
  ],
  [
    0xf8,
    {
      id: 'identity',
      label: 'Identity',
      role: 'identity',
      width: [19, 64],
      read: (reader, draft, length) => {
        reader.u8('mode')
        reader.bcd('imei', 8)
        packedIccid(reader, draft, length)
      },
    },
  ],
  [0xf9, { id: 'gnss', label: 'Receiver', role: 'position', fits: isGnssDetails, read: gnssDetails }],
  [
    0xfb,
    {
      id: 'container',
      label: 'Container',
      role: 'payload',
      fits: isAllPrintable,
      read: text('container', 'jt808.container'),
    },
  ],
  [0xfc, { id: 'geofence', label: 'Geofence number', role: 'status', width: 1, to: 'jt808.geofence' }],
  [0xfe, { id: 'battery.percent', label: 'Battery', role: 'status', unit: '%', width: 1, to: 'batteryPercent' }],
  [0xfe, { id: 'power', label: 'External supply', role: 'status', unit: 'V', width: 2, divide: 10, to: 'powerV' }],
  [0xfe, { id: 'odometer', label: 'Odometer', role: 'status', unit: 'km', width: 4, divide: 1000, to: 'odometerKm' }],
  [
    0xfe,
    { id: 'marked', label: 'Marked items', role: 'status', fits: (reader) => reader.peek() === 0x7c, read: marked },
  ],
]
