import type { Vectors } from '../vectors'

// Frames are put together from the layouts of tk103.md; degrees and minutes are converted by hand:
// 5231.2000 is 52 + 31.2/60 = 52.52, 01324.3000 is 13 + 24.3/60 = 13.405; 0x24DE is 9438 m, 0x00A of 0x3FF is 1.0 %.
const FRAMING = 'built by hand from tk103.md, 1'
const UPLINK = 'built by hand from tk103.md, 2'
const DOWNLINK = 'built by hand from tk103.md, 3'
const VARIATIONS = 'built by hand from tk103.md, 5'
/** 0 and the last eleven digits of the IMEI. */
const ID = '054203237518'
const IMEI = '490154203237518'

const PLACE = '260821A5231.2000N01324.3000E'
const LOCATION = `${PLACE}050.0120000090.000100000AL000024DE`
const NOON = '2026-08-21T12:00:00.000Z'
const FIX = { valid: true, lat: 52.52, lon: 13.405, speedKmh: 50, courseDeg: 90 }
const QUIET = {
  outputCut: false,
  'tk103.door': false,
  'tk103.highSensors': 0,
  'tk103.input2': false,
  'tk103.lowSensors': 0,
  'tk103.output2': false,
  'tk103.panic': false,
}
const STATUS = { ignition: true, charging: true, odometerKm: 9.438, fuelPercent: 1, ...QUIET }

const classicAlarm = (number: number, alarm: string) => ({
  wire: `text:(${ID}BO01${number}${LOCATION})`,
  from: UPLINK,
  reply: `text:(${ID}AS01${number})`,
  expect: [
    { kind: 'alarm', device: ID, time: NOON, fix: FIX, alarms: [alarm], attributes: { ...STATUS, event: number } },
  ],
})

const drivingAlarm = (number: number, alarm: string) => ({
  wire: `text:(${ID}BQ81,ALARM,${number},120,${LOCATION})`,
  from: UPLINK,
  expect: [
    {
      kind: 'alarm',
      device: ID,
      time: NOON,
      fix: FIX,
      alarms: [alarm],
      attributes: { ...STATUS, event: number, 'tk103.alarmValue': 120 },
    },
  ],
})

const COMMA_LOCATION = '210826,A,5231.20000N,01324.30000E,50.00,120000,90.00,34.50,9'
const COMMA_FIX = { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34.5, speedKmh: 50, courseDeg: 90, satellites: 9 }

const commaEvent = (command: string, said: object) => ({
  wire: `text:(${IMEI},${command},${COMMA_LOCATION})`,
  from: UPLINK,
  expect: [{ kind: 'alarms' in said ? 'alarm' : 'position', device: IMEI, time: NOON, fix: COMMA_FIX, ...said }],
})

const cellEvent = (command: string, said: object) => ({
  wire: `text:(${IMEI},${command},262,1,4660,22136,0,210826,120000)`,
  from: UPLINK,
  expect: [
    {
      kind: 'alarms' in said ? 'alarm' : 'status',
      device: IMEI,
      time: NOON,
      ...said,
      cells: [{ mcc: 262, mnc: 1, lac: 4660, cid: 22136 }],
    },
  ],
})

// 102 bytes: a length of 100, 14 cells of 4.08 V in 24 places, 56.32 V (0x1600) at 99 %, 4 cycles, 28 and 26 °C as
// 0x44 and 0x42, 40.00 Ah (0x0FA0).
const PACK =
  '0064ff0e' +
  'f00f'.repeat(14) +
  '0000'.repeat(10) +
  '00' +
  '0000' +
  '0016' +
  '63' +
  '000000' +
  '0000' +
  '0400' +
  '00' +
  '000000000000' +
  '02' +
  '4444' +
  '44420000000000' +
  'a00f' +
  'a0000000' +
  '00'.repeat(14)

export const vectors: Vectors = {
  frames: {
    handshake: {
      wire: `text:(${ID}BP00000${ID}HSO01A4)`,
      from: UPLINK,
      reply: `text:(${ID}AP01HSO)`,
      expect: [{ kind: 'heartbeat', device: ID, attributes: { firmware: '01A4' } }],
    },
    'bare handshake': {
      wire: `text:(${ID}BP00HSO)`,
      from: UPLINK,
      reply: `text:(${ID}AP01HSO)`,
      expect: [{ kind: 'heartbeat', device: ID }],
    },
    'login with an IMEI and a location': {
      wire: `text:(${ID}BP05${IMEI}${LOCATION})`,
      from: UPLINK,
      reply: `text:(${ID}AP05)`,
      expect: [{ kind: 'login', device: ID, time: NOON, fix: FIX, attributes: { ...STATUS, 'tk103.imei': IMEI } }],
    },
    'login with an identity filled up with zeros': {
      wire: `text:(${ID}BP05000${ID}${LOCATION})`,
      from: UPLINK,
      reply: `text:(${ID}AP05)`,
      expect: [{ kind: 'login', device: ID, time: NOON, fix: FIX, attributes: STATUS }],
    },
    'login with cells in place of a location': {
      wire: `text:(${ID}BP05${IMEI},{262,1,4660,22136}\\r\\n{262,1,4660,22137}\\n,01000000)`,
      from: `${UPLINK}: the last eight characters are read as the status of a location`,
      reply: `text:(${ID}AP05)`,
      expect: [
        {
          kind: 'login',
          device: ID,
          attributes: { ignition: true, charging: true, fuelPercent: 0, ...QUIET, 'tk103.imei': IMEI },
          cells: [
            { mcc: 262, mnc: 1, lac: 4660, cid: 22136 },
            { mcc: 262, mnc: 1, lac: 4660, cid: 22137 },
          ],
        },
      ],
    },
    'location, north-east': {
      wire: `text:(${ID}BR00${LOCATION})`,
      from: UPLINK,
      expect: [{ kind: 'position', device: ID, time: NOON, fix: FIX, attributes: STATUS }],
    },
    'location, south-west, at year end, every flag set': {
      wire: `text:(${ID}BR01251231A2333.0312S04637.9985W120.5235959270.2510FFF3FFLFFFFFFFF)`,
      from: `${UPLINK}: 23.55052°, 46.6333083°; 0xFFFFFFFF m are 4294967.295 km`,
      expect: [
        {
          kind: 'position',
          device: ID,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: true, lat: -23.55052, lon: -46.6333083, speedKmh: 120.5, courseDeg: 270.25 },
          attributes: {
            ignition: false,
            charging: false,
            outputCut: true,
            odometerKm: 4294967.295,
            fuelPercent: 100,
            'tk103.door': true,
            'tk103.highSensors': 7,
            'tk103.input2': true,
            'tk103.lowSensors': 15,
            'tk103.output2': true,
            'tk103.panic': true,
          },
        },
      ],
    },
    'location, south-east, with a temperature and another tail': {
      wire: `text:(${ID}BR00260821A3352.1234S15112.4321E000.0120000000.0000000FFFL00000000T113-007.5)`,
      from: `${UPLINK}: 33.8687233°, 151.2072017°; 0xFFF is full scale of twelve bits`,
      expect: [
        {
          kind: 'position',
          device: ID,
          time: NOON,
          fix: { valid: true, lat: -33.8687233, lon: 151.2072017, speedKmh: 0, courseDeg: 0 },
          attributes: {
            ...QUIET,
            ignition: false,
            charging: true,
            odometerKm: 0,
            fuelPercent: 100,
            temperatureC: -7.5,
            'tk103.tail': 'T113',
          },
        },
      ],
    },
    'location, north-west, without a fix, blanks for leading zeros': {
      wire: `text:(${ID}BR02260821V4046.8500N 7400.3600W  0.0120000  0.0000000000L00000000)`,
      from: UPLINK,
      expect: [
        {
          kind: 'position',
          device: ID,
          time: NOON,
          fix: { valid: false, lat: 40.7808333, lon: -74.006, speedKmh: 0, courseDeg: 0 },
          attributes: { ...QUIET, ignition: false, charging: true, odometerKm: 0, fuelPercent: 0 },
        },
      ],
    },
    'location whose speed lost its point and a digit': {
      wire: `text:(${ID}BP04260821A5231.2000N01324.3000E0001200009.84000100000AL000024DE)`,
      from: `${UPLINK}: widths counted from L, so 000 is the speed and 9.8400 the course`,
      expect: [
        { kind: 'position', device: ID, time: NOON, fix: { ...FIX, speedKmh: 0, courseDeg: 9.84 }, attributes: STATUS },
      ],
    },
    'location with a course of two digits': {
      wire: `text:(${ID}BR00${PLACE}050.01200000900000000L00000000)`,
      from: `${UPLINK}: old firmware, 09 before the eight characters`,
      expect: [
        {
          kind: 'position',
          device: ID,
          time: NOON,
          fix: { ...FIX, courseDeg: 9 },
          attributes: { ...QUIET, ignition: false, charging: true, odometerKm: 0, fuelPercent: 0 },
        },
      ],
    },
    'location without status characters': {
      wire: `text:(${ID}BR00${PLACE}050.0120000090.00)`,
      from: UPLINK,
      expect: [{ kind: 'position', device: ID, time: NOON, fix: FIX }],
    },
    'location of a unit with eleven characters': {
      wire: `text:(54203237518BR00${LOCATION})`,
      from: VARIATIONS,
      expect: [{ kind: 'position', device: '54203237518', time: NOON, fix: FIX, attributes: STATUS }],
    },
    'location of a unit with a name': {
      wire: `text:(BALLESTEROS3BR00${LOCATION})`,
      from: VARIATIONS,
      expect: [{ kind: 'position', device: 'BALLESTEROS3', time: NOON, fix: FIX, attributes: STATUS }],
    },
    'location before the first date': {
      wire: `text:(${ID}BR00000000V0000.0000N00000.0000E000.0000000000.0000000000L00000000)`,
      from: VARIATIONS,
      issues: ['range'],
      expect: [
        {
          kind: 'status',
          device: ID,
          attributes: { ...QUIET, ignition: false, charging: true, odometerKm: 0, fuelPercent: 0 },
        },
      ],
    },
    'location whose week counter has rolled over': {
      wire: `text:(${ID}BR00030701A5231.2000N01324.3000E050.0120000090.000100000AL000024DE)`,
      from: 'tk103.md, 4: 2003-07-01 and 1024 weeks are 2023-02-14',
      issues: ['range'],
      expect: [
        { kind: 'position', device: ID, time: '2003-07-01T12:00:00.000Z', fix: FIX, attributes: STATUS },
      ],
    },
    'location with 61 minutes': {
      wire: `text:(${ID}BR00260821A5261.2000N01324.3000E050.0120000090.000100000AL000024DE)`,
      from: `${UPLINK}: minutes end at 59`,
      issues: ['range'],
      expect: [{ kind: 'status', device: ID, time: NOON, attributes: STATUS }],
    },
    'location with a course of 999': {
      wire: `text:(${ID}BR00${PLACE}050.0120000999.990100000AL000024DE)`,
      from: `${UPLINK}: rule P10`,
      issues: ['range'],
      expect: [
        {
          kind: 'position',
          device: ID,
          time: NOON,
          fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 50 },
          attributes: STATUS,
        },
      ],
    },
    'location cut off in its longitude': {
      wire: `text:(${ID}BR00260821A5231.2000N013`,
      from: UPLINK,
      issues: ['short'],
      expect: [],
    },
    'main power cut': classicAlarm(0, 'powerCut'),
    accident: classicAlarm(1, 'accident'),
    SOS: classicAlarm(2, 'sos'),
    vibration: classicAlarm(3, 'vibration'),
    'low speed': classicAlarm(4, 'lowspeed'),
    'too fast': classicAlarm(5, 'overspeed'),
    'fence left': classicAlarm(6, 'geofenceExit'),
    'alarm of a number that nobody documents': {
      wire: `text:(${ID}BO019${LOCATION})`,
      from: UPLINK,
      reply: `text:(${ID}AS019)`,
      expect: [{ kind: 'position', device: ID, time: NOON, fix: FIX, attributes: { ...STATUS, event: 9 } }],
    },
    'driving: battery low': drivingAlarm(0, 'lowBattery'),
    'driving: too fast': drivingAlarm(1, 'overspeed'),
    'driving: idle': drivingAlarm(2, 'idle'),
    'driving: acceleration': drivingAlarm(3, 'hardAcceleration'),
    'driving: braking': drivingAlarm(4, 'hardBraking'),
    'driving: temperature': drivingAlarm(5, 'temperature'),
    'cells in pairs': {
      wire: `text:(${ID}BZ00,262,001,1234,5678,1234,5679,01000000)`,
      from: `${UPLINK}: 0x1234 is 4660, 0x5678 is 22136`,
      expect: [
        {
          kind: 'status',
          device: ID,
          attributes: { ignition: true, charging: true, fuelPercent: 0, ...QUIET },
          cells: [
            { mcc: 262, mnc: 1, lac: 4660, cid: 22136 },
            { mcc: 262, mnc: 1, lac: 4660, cid: 22137 },
          ],
        },
      ],
    },
    'cells with signals': {
      wire: `text:(${ID}BZ00,262,01,1234,5678,43,1234,5679,36)`,
      from: UPLINK,
      expect: [
        {
          kind: 'status',
          device: ID,
          cells: [
            { mcc: 262, mnc: 1, lac: 4660, cid: 22136, signal: 43 },
            { mcc: 262, mnc: 1, lac: 4660, cid: 22137, signal: 36 },
          ],
        },
      ],
    },
    'cells of a BZ00 in braces': {
      wire: `text:(${ID}BZ00,{262,1,4660,22136},{262,1,4660,22137},01000000)`,
      from: `${UPLINK}: the list of BP05 behind BZ00`,
      expect: [
        {
          kind: 'status',
          device: ID,
          attributes: { ignition: true, charging: true, fuelPercent: 0, ...QUIET },
          cells: [
            { mcc: 262, mnc: 1, lac: 4660, cid: 22136 },
            { mcc: 262, mnc: 1, lac: 4660, cid: 22137 },
          ],
        },
      ],
    },
    'classic location behind an IMEI of 15 digits': {
      wire: `text:(${IMEI}BR00${LOCATION})`,
      from: 'built by hand from LOOK-ALIKES.md, Framing and signatures: an identity of 8 to 17 digits',
      expect: [{ kind: 'position', device: IMEI, time: NOON, fix: FIX, attributes: STATUS }],
    },
    'handshake behind an IMEI of 15 digits': {
      wire: `text:(${IMEI}BP00HSO)`,
      from: 'built by hand from LOOK-ALIKES.md, Framing and signatures: an identity of 8 to 17 digits',
      reply: `text:(${IMEI}AP01HSO)`,
      expect: [{ kind: 'heartbeat', device: IMEI }],
    },
    'identity with a dash': {
      wire: `text:(MY-LORRY-001BR00${LOCATION})`,
      from: VARIATIONS,
      expect: [{ kind: 'position', device: 'MY-LORRY-001', time: NOON, fix: FIX, attributes: STATUS }],
    },
    'letters in lower case': {
      wire: `text:(${ID}BR00260821a5231.2000s01324.3000w050.0120000090.000100000aL000024de)`,
      from: UPLINK,
      expect: [
        { kind: 'position', device: ID, time: NOON, fix: { ...FIX, lat: -52.52, lon: -13.405 }, attributes: STATUS },
      ],
    },
    'driving alarm without its value': {
      wire: `text:(${ID}BQ81,ALARM,2,${LOCATION})`,
      from: UPLINK,
      expect: [
        { kind: 'alarm', device: ID, time: NOON, fix: FIX, alarms: ['idle'], attributes: { ...STATUS, event: 2 } },
      ],
    },
    'alarm whose character is a letter': {
      wire: `text:(${ID}BO01A${LOCATION})`,
      from: `${UPLINK}: one character, of which no document knows those above 6`,
      expect: [{ kind: 'position', device: ID, time: NOON, fix: FIX, attributes: { ...STATUS, event: 10 } }],
    },
    'classic identity and fields parted by commas': {
      wire: `text:(${ID}BR00,260821,A,5231.2000,N,01324.3000,E,050.0,120000,090.00)`,
      from: UPLINK,
      expect: [{ kind: 'position', device: ID, time: NOON, fix: FIX }],
    },
    'hemispheres left out between commas': {
      wire: `text:(${IMEI},ZC11,210826,A,5231.20000,01324.30000,50.00,120000,90.00,34.50,9)`,
      from: UPLINK,
      issues: ['range', 'range'],
      expect: [{ kind: 'alarm', device: IMEI, time: NOON, fix: COMMA_FIX, alarms: ['movement'] }],
    },
    'whole course of three digits': {
      wire: `text:(${ID}BR00${PLACE}050.01200000900100000AL000024DE)`,
      from: `${UPLINK}: nine characters between the decimal of the speed and the status`,
      expect: [{ kind: 'position', device: ID, time: NOON, fix: FIX, attributes: STATUS }],
    },
    'periodic location that ends at once': {
      wire: `text:(${ID}BR00)`,
      from: UPLINK,
      issues: ['short'],
      expect: [{ kind: 'other', device: ID }],
    },
    'answer without a time': {
      wire: `text:(${IMEI},ZC03,$done$)`,
      from: UPLINK,
      expect: [{ kind: 'reply', device: IMEI, text: 'done' }],
    },
    version: {
      wire: `text:(${ID}BP01TK103-V2.1)`,
      from: UPLINK,
      expect: [{ kind: 'info', device: ID, attributes: { firmware: 'TK103-V2.1' } }],
    },
    'vehicle identification': {
      wire: `text:(${ID}BV00WVWZZZ1JZXW000001)`,
      from: UPLINK,
      expect: [{ kind: 'info', device: ID, attributes: { vin: 'WVWZZZ1JZXW000001' } }],
    },
    'engine data': {
      wire: `text:(${ID}BQ86,0,05550c21b1,260821120000,01000001)`,
      from: UPLINK,
      expect: [
        {
          kind: 'status',
          device: ID,
          time: NOON,
          attributes: { ignition: true, charging: true, fuelPercent: 0.1, ...QUIET, 'tk103.obd': '05550c21b1' },
        },
      ],
    },
    'battery pack': {
      wire: `text:(${ID}BS50${PACK})`,
      from: `${UPLINK}: the layout of an independent server`,
      expect: [
        {
          kind: 'status',
          device: ID,
          attributes: {
            charging: true,
            batteryPercent: 99,
            batteryV: 56.32,
            'tk103.capacityAh': 40,
            'tk103.cellsV': Array.from({ length: 14 }, () => 4.08),
            'tk103.chargeProtection': false,
            'tk103.currentA': 0,
            'tk103.cycles': 4,
            'tk103.discharged': 160,
            'tk103.dischargeProtection': false,
            'tk103.fault': 0,
            'tk103.overheated': false,
            'tk103.packTemperaturesC': [28, 26],
          },
        },
      ],
    },
    'battery pack cut off after its cells': {
      wire: `text:(${ID}BS50${PACK.slice(0, 104)})`,
      from: UPLINK,
      issues: ['short'],
      expect: [{ kind: 'other', device: ID }],
    },
    'battery pack that is no hex': {
      wire: `text:(${ID}BS500064zz)`,
      from: UPLINK,
      issues: ['range'],
      expect: [{ kind: 'status', device: ID, attributes: { 'tk103.BS50': '0064zz' } }],
    },
    'second battery pack, whose layout nobody documents': {
      wire: `text:(${ID}BS5101020304)`,
      from: UPLINK,
      expect: [{ kind: 'status', device: ID, attributes: { 'tk103.BS51': '01020304' } }],
    },
    'unknown command with a location': {
      wire: `text:(${ID}BR77${LOCATION})`,
      from: FRAMING,
      issues: ['unknown-type'],
      expect: [
        { kind: 'position', device: ID, time: NOON, fix: FIX, attributes: { ...STATUS, 'tk103.command': 'BR77' } },
      ],
    },
    'unknown command': {
      wire: `text:(${ID}BT00)`,
      from: FRAMING,
      issues: ['unknown-type'],
      expect: [{ kind: 'other', device: ID, attributes: { 'tk103.command': 'BT00' } }],
    },
    'command that promises a location': {
      wire: `text:(${ID}BR00hello)`,
      from: FRAMING,
      issues: ['range'],
      expect: [{ kind: 'status', device: ID }],
    },
    moved: commaEvent('ZC11', { alarms: ['movement'] }),
    'battery low': commaEvent('ZC12', { alarms: ['lowBattery'] }),
    'main power cut, with commas': commaEvent('ZC13', { alarms: ['powerCut'] }),
    'ignition on': commaEvent('ZC15', { attributes: { ignition: true } }),
    'ignition off': commaEvent('ZC16', { attributes: { ignition: false } }),
    removed: commaEvent('ZC17', { alarms: ['removing'] }),
    'SOS, with commas': commaEvent('ZC25', { alarms: ['sos'] }),
    'tampered with': commaEvent('ZC26', { alarms: ['tampering'] }),
    'external supply low': commaEvent('ZC27', { alarms: ['lowPower'] }),
    'ignition on, the other number': commaEvent('ZC29', { attributes: { ignition: true } }),
    'moved, DW': commaEvent('DW31', { alarms: ['movement'] }),
    'SOS, DW': commaEvent('DW3E', { alarms: ['sos'] }),
    'external supply low, DW': commaEvent('DW40', { alarms: ['lowPower'] }),
    'regular report, DW': commaEvent('DW3B', { attributes: { 'tk103.command': 'DW3B' } }),
    'moved, by cell': cellEvent('DW51', { alarms: ['movement'] }),
    'ignition off, by cell': cellEvent('DW56', { attributes: { ignition: false } }),
    'external supply low, by cell': cellEvent('DW60', { alarms: ['lowPower'] }),
    'regular report, by cell': cellEvent('DW5B', { attributes: { 'tk103.command': 'DW5B' } }),
    'regular report, by cell and access points': {
      wire: `text:(${IMEI},DW5B,262,1,4660,22136,2,60:ee:5c:64:8b:fa*-70*11,30:FC:68:00:18:E6*-72*1,210826,120000)`,
      from: UPLINK,
      expect: [
        {
          kind: 'status',
          device: IMEI,
          time: NOON,
          attributes: { 'tk103.command': 'DW5B' },
          cells: [{ mcc: 262, mnc: 1, lac: 4660, cid: 22136 }],
          wifi: [
            { mac: '60:EE:5C:64:8B:FA', signal: -70 },
            { mac: '30:FC:68:00:18:E6', signal: -72 },
          ],
        },
      ],
    },
    'login, with commas, without a fix': {
      wire: `text:(${IMEI},BP05,311225,V,0000.0000N,00000.0000E,000.0,235959,000.0)`,
      from: UPLINK,
      expect: [
        {
          kind: 'login',
          device: IMEI,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: false, lat: 0, lon: 0, speedKmh: 0, courseDeg: 0 },
        },
      ],
    },
    'report whose longitude has no degrees': {
      wire: `text:(${IMEI},DW30,210826,A,5154.51607N,45.78950W,0.050,120000,000.0,595.200,7,0)`,
      from: `${UPLINK}: 51.9086012°, 45.7895/60 = 0.7631583°`,
      expect: [
        {
          kind: 'position',
          device: IMEI,
          time: NOON,
          fix: {
            valid: true,
            lat: 51.9086012,
            lon: -0.7631583,
            altitudeM: 595.2,
            speedKmh: 0.05,
            courseDeg: 0,
            satellites: 7,
          },
          attributes: { 'tk103.command': 'DW30' },
        },
      ],
    },
    'battery and supply': {
      wire: `text:(${IMEI},ZC20,210826,120000,6,421,112,0)`,
      from: UPLINK,
      expect: [
        {
          kind: 'status',
          device: IMEI,
          time: NOON,
          attributes: {
            batteryPercent: 100,
            batteryV: 4.21,
            powerV: 11.2,
            'tk103.batteryLevel': 6,
            'tk103.installed': 0,
          },
        },
      ],
    },
    'battery and supply not known': {
      wire: `text:(${IMEI},ZC20,210826,120000,255,65535,65535,1)`,
      from: UPLINK,
      expect: [{ kind: 'status', device: IMEI, time: NOON, attributes: { 'tk103.installed': 1 } }],
    },
    'answer to a command, with brackets': {
      wire: `text:(${IMEI},ZC03,210826,120000,$Notice: speed limit (km/h) set, ok$)`,
      from: UPLINK,
      expect: [{ kind: 'reply', device: IMEI, time: NOON, text: 'Notice: speed limit (km/h) set, ok' }],
    },
    'IMEI with a wrong check digit': {
      wire: `text:(490154203237517,ZC20,210826,120000,5,400,120,1)`,
      from: `${UPLINK}: the check digit of 49015420323751 is 8`,
      issues: ['range'],
      expect: [
        {
          kind: 'status',
          device: '490154203237517',
          time: NOON,
          attributes: { batteryPercent: 80, batteryV: 4, powerV: 12, 'tk103.batteryLevel': 5, 'tk103.installed': 1 },
        },
      ],
    },
    'longest frame': {
      wire: `text:(${IMEI},ZC03,210826,120000,$${'a'.repeat(2009)}$)`,
      from: `${FRAMING}: 2048 bytes, beyond which nothing is waited for`,
      expect: [{ kind: 'reply', device: IMEI, time: NOON, text: 'a'.repeat(2009) }],
    },
    'server: handshake answered': {
      wire: `text:(${ID}AP01HSO)`,
      from: UPLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: ID, text: 'AP01HSO' }],
    },
    'server: alarm received': {
      wire: `text:(${ID}AS012)`,
      from: UPLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: ID, text: 'AS012' }],
    },
    'server: interval of 30 s': {
      wire: `text:(${ID}AR00001E0000)`,
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: ID, text: 'AR00001E0000' }],
    },
    'server: locate, between stars': {
      wire: 'text:[begin]sms2,*getposl*,[end]',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', text: '*getposl*' }],
    },
  },
  streams: {
    'two frames in one chunk': {
      chunks: [`text:(${ID}BP00HSO)(${ID}BR00${LOCATION})`],
      pieces: ['frame 21', 'frame 80'],
      from: FRAMING,
    },
    'one frame in two chunks': {
      chunks: [`text:(${ID}BP`, 'text:00HSO)'],
      pieces: ['frame 21'],
      from: FRAMING,
    },
    'noise in front, line ends between': {
      chunks: ['ff00 28', `text:(${ID}BP00HSO)\\r\\n(${ID}BP00HSO)`],
      pieces: ['noise 3', 'frame 21', 'noise 2', 'frame 21'],
      from: FRAMING,
    },
    'a frame without its end, and the next one': {
      chunks: [`text:(${ID}BR00${PLACE}`, `text:(${ID}BP00HSO)`],
      pieces: ['frame 45', 'frame 21'],
      from: FRAMING,
    },
    'brackets in free text': {
      chunks: [`text:(${IMEI},ZC03,210826,120000,$a)b$)`],
      pieces: ['frame 42'],
      from: FRAMING,
    },
    'a frame that never ends': { chunks: [`text:(${ID}BR00${PLACE}`], pieces: ['tail 45'], from: FRAMING },
    'TopFlyTech’s text, and a handshake of this family': {
      chunks: [`text:(${IMEI}BP00XG00b6)(${IMEI}BP00HSO)`],
      pieces: ['noise 27', 'frame 24'],
      from: 'built by hand from LOOK-ALIKES.md, Ambiguous pairs',
    },
  },
  scenes: [
    {
      from: UPLINK,
      scene: {
        kind: 'login',
        device: ID,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        attributes: { ignition: true },
      },
    },
    { from: UPLINK, scene: { kind: 'heartbeat', device: ID, time: Date.UTC(2026, 7, 21, 12) } },
    {
      from: UPLINK,
      variant: 'classic',
      scene: {
        kind: 'position',
        device: ID,
        time: Date.UTC(2025, 11, 31, 23, 59, 59),
        fix: { valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 61, courseDeg: 123 },
        attributes: {
          ignition: true,
          charging: false,
          outputCut: true,
          fuelPercent: 42,
          odometerKm: 1234.5,
          temperatureC: -7.5,
        },
      },
    },
    {
      from: UPLINK,
      variant: 'comma',
      scene: {
        kind: 'position',
        device: IMEI,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: false, lat: 59.99999999, lon: 179.9999999, speedKmh: 3, courseDeg: 12, altitudeM: 34, satellites: 7 },
      },
    },
    ...(['sos', 'powerCut', 'geofenceExit', 'hardBraking', 'tampering'] as const).map((alarm) => ({
      from: UPLINK,
      scene: {
        kind: 'alarm' as const,
        device: ID,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        alarms: [alarm],
      },
    })),
    {
      from: UPLINK,
      variant: 'comma',
      scene: {
        kind: 'alarm',
        device: IMEI,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        alarms: ['removing'],
      },
    },
    {
      from: UPLINK,
      variant: 'comma',
      scene: {
        kind: 'status',
        device: IMEI,
        time: Date.UTC(2026, 7, 21, 12),
        attributes: { batteryPercent: 80, batteryV: 3.9, powerV: 12.6 },
      },
    },
    {
      from: UPLINK,
      scene: {
        kind: 'status',
        device: ID,
        time: Date.UTC(2026, 7, 21, 12),
        cells: [
          { mcc: 262, mnc: 1, lac: 4660, cid: 22136 },
          { mcc: 262, mnc: 1, lac: 4660, cid: 22137 },
        ],
      },
    },
    {
      from: UPLINK,
      scene: {
        kind: 'info',
        device: ID,
        time: Date.UTC(2026, 7, 21, 12),
        attributes: { vin: 'WVWZZZ1JZXW000001' },
      },
    },
    {
      from: UPLINK,
      variant: 'comma',
      scene: { kind: 'reply', device: IMEI, time: Date.UTC(2026, 7, 21, 12), text: 'Notice: (ok)' },
    },
  ],
}
