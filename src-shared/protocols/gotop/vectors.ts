import type { Vectors } from '../vectors'

// Frames are put together from the grammar of gotop.md, section 2, with an own IMEI, places and times. Degrees are sent
// as they are, so that the expected numbers are the ones in the frame.
const DEVICE = '490154203237518'
const GRAMMAR = 'built by hand from gotop.md, 2'
const TYPES = 'built by hand from gotop.md, 4'
const FIRMWARE = 'built by hand from gotop.md, 2 (FW row) and 4'
const COMMANDS = 'built by hand from gotop.md, 5'

const at = (head: string, tail = '') =>
  `text:#${DEVICE},${head},DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,${tail}#`
const TIME = '2026-08-21T10:15:00.000Z'
const BERLIN = { valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4 }
const OLD_POWER = { batteryPercent: 84, signalCsq: 20 }

const REPORT = at('CMD-T,A', '84-20,')
const HEARTBEAT = `text:#${DEVICE},CMD-X#`
const CELL = 'X-X-X-X-84-20,090,26201-3E8A-1A2B'
const BERLIN_CELL = { mcc: 262, mnc: 1, lac: 16010, cid: 6699 }

/** An acknowledgement: the last place, and V whatever the receiver sees. */
const acknowledged = (type: string, attributes = {}) => ({
  wire: at(`${type},V`, CELL),
  from: TYPES,
  expect: [
    {
      kind: 'reply',
      device: DEVICE,
      time: TIME,
      fix: { ...BERLIN, valid: false, courseDeg: 90 },
      attributes: { ...attributes, ...OLD_POWER },
      cells: [BERLIN_CELL],
      text: type,
    },
  ],
})

const ACKNOWLEDGEMENTS = (
  'A1 A5 A8 C E G H I J K K0 K1 K2 K3 L L1 L2 L3 L4 L5 M M2 M3 M4 N O P Q1 Q5 R S U U0 U1 U4 U5 U6 U7 U8 U9 ' +
  'V V3 W Y Z Z1 Z2'
).split(' ')

const alarm = (code: string, alarms: readonly string[], attributes = {}, head = `ALM-${code},A`) => ({
  wire: at(head, CELL),
  from: TYPES,
  expect: [
    {
      kind: 'alarm',
      device: DEVICE,
      time: TIME,
      fix: { ...BERLIN, courseDeg: 90 },
      ...(alarms.length > 0 ? { alarms } : {}),
      attributes: { ...OLD_POWER, 'gotop.alarm': code, ...attributes },
      cells: [BERLIN_CELL],
    },
  ],
})

const ALARMS: readonly (readonly [string, readonly string[], object?])[] = [
  ['A', ['sos']],
  ['B3', ['geofence'], { 'gotop.fence': 3 }],
  ['B1-4', ['geofenceEnter'], { 'gotop.fence': 4 }],
  ['B2-4', ['geofenceExit'], { 'gotop.fence': 4 }],
  ['B3-4', ['geofence'], { 'gotop.fence': 4 }],
  ['C', ['overspeed']],
  ['D', ['lowBattery']],
  ['D1', []],
  ['F', ['general']],
  ['H', ['movement']],
  ['M', ['fallDown']],
  ['N', ['vibration']],
  ['U', ['general']],
]

const position = (fix: object, attributes: object, rest = {}) => [
  { kind: 'position', device: DEVICE, time: TIME, fix, attributes, ...rest },
]

const EVERY_NETWORK = Array.from({ length: 30 }, (_, i) => `02-00-5e-10-00-${String(10 + i)}`)

export const vectors: Vectors = {
  frames: {
    'periodic report of 2009': { wire: REPORT, from: GRAMMAR, expect: position(BERLIN, OLD_POWER) },
    'periodic report without anything behind the power token': {
      wire: at('CMD-T,A', '84-20'),
      from: GRAMMAR,
      expect: position(BERLIN, OLD_POWER),
    },
    'course behind a short power token, south-west, at year end': {
      wire: `text:#${DEVICE},CMD-T,A,DATE:251231,TIME:235959,LAT:23.5505200S,LOT:046.6333080W,Speed:081.7,095-31,270#`,
      from: GRAMMAR,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: true, lat: -23.55052, lon: -46.633308, speedKmh: 81.7, courseDeg: 270 },
          attributes: { batteryPercent: 95, signalCsq: 31 },
        },
      ],
    },
    'answer to locate, south-east, latitude with three digits, without satellites': {
      wire: `text:#${DEVICE},CMD-F,V,DATE:260101,TIME:000000,LAT:006.2000000S,LOT:106.8166670E,Speed:000.0,61-19,#`,
      from: `${GRAMMAR} and 7`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2026-01-01T00:00:00.000Z',
          fix: { valid: false, lat: -6.2, lon: 106.816667, speedKmh: 0 },
          attributes: { batteryPercent: 61, signalCsq: 19 },
        },
      ],
    },
    'answer to locate by cell, north-west, with flags and cell': {
      wire: `text:#${DEVICE},CMD-F1,A,DATE:260821,TIME:101500,LAT:40.4168000N,LOT:003.7038000W,Speed:005.0,1-1-0-0-87-21,359,21407-0ED9-D93B#`,
      from: GRAMMAR,
      expect: position(
        { valid: true, lat: 40.4168, lon: -3.7038, speedKmh: 5, courseDeg: 359 },
        {
          charging: false,
          batteryPercent: 87,
          signalCsq: 21,
          'gotop.externalPower': true,
          'gotop.gpsAllowed': true,
        },
        { cells: [{ mcc: 214, mnc: 7, lac: 3801, cid: 55611 }] },
      ),
    },
    'external power gone and GPS switched off by command': {
      wire: at('CMD-T,V', '0-0-1-0-09-99,000,310260-0001-0002'),
      from: `${GRAMMAR}: flags 0, signal unknown, network code of three digits`,
      expect: position(
        { ...BERLIN, valid: false, courseDeg: 0 },
        { charging: true, batteryPercent: 9, 'gotop.externalPower': false, 'gotop.gpsAllowed': false },
        { cells: [{ mcc: 310, mnc: 260, lac: 1, cid: 2 }] },
      ),
    },
    'five-part power token, kept raw': {
      wire: at('CMD-T,A', 'X-0-1-100-26,000,26201-262D-FF86'),
      from: `${GRAMMAR}: the form with one flag fewer`,
      expect: position(
        { ...BERLIN, courseDeg: 0 },
        { batteryPercent: 100, signalCsq: 26, 'gotop.flags': 'X-0-1' },
        { cells: [{ mcc: 262, mnc: 1, lac: 0x262d, cid: 0xff86 }] },
      ),
    },
    'power token that nobody describes': {
      wire: at('CMD-T,A', '84,045'),
      from: `${GRAMMAR}: one part`,
      expect: position({ ...BERLIN, courseDeg: 45 }, { 'gotop.power': '84' }),
    },
    'battery of 120 %': {
      wire: at('CMD-T,A', '120-20,'),
      from: GRAMMAR,
      issues: ['range'],
      expect: position(BERLIN, { signalCsq: 20 }),
    },
    'third generation firmware': {
      wire: `text:#${DEVICE},CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:12.4,1-1-0-0-87-21,090,26201-3E8A-01A2B3C4,09,0.95,31.0,,,#`,
      from: `${FIRMWARE}; the cell is section 6, example 4`,
      expect: position(
        { ...BERLIN, courseDeg: 90, satellites: 9, hdop: 0.95 },
        {
          charging: false,
          batteryPercent: 87,
          signalCsq: 21,
          temperatureC: 31,
          'gotop.externalPower': true,
          'gotop.gpsAllowed': true,
        },
        { cells: [{ mcc: 262, mnc: 1, lac: 16010, cid: 27440068 }] },
      ),
    },
    'third generation firmware with Wi-Fi addresses and frost': {
      wire: at('CMD-T,A', '1-1-1-0-87-21,090,26201-3E8A-1A2B,12,1.10,-7.0,02005E100001,02:00:5e:10:00:02,'),
      from: FIRMWARE,
      expect: position(
        { ...BERLIN, courseDeg: 90, satellites: 12, hdop: 1.1 },
        {
          charging: true,
          batteryPercent: 87,
          signalCsq: 21,
          temperatureC: -7,
          'gotop.externalPower': true,
          'gotop.gpsAllowed': true,
        },
        { cells: [BERLIN_CELL], wifi: [{ mac: '02:00:5E:10:00:01' }, { mac: '02:00:5E:10:00:02' }] },
      ),
    },
    'OBD unit with motion sensor': {
      wire: at('CMD-T,A', '1-0-0-0-99-31,010,25002-1E17-4F03,10,0.98,0,-21,18,122,-1,-1,-2'),
      from: `${GRAMMAR}: the CH2 row`,
      expect: position(
        { ...BERLIN, courseDeg: 10, satellites: 10, hdop: 0.98 },
        {
          charging: false,
          batteryPercent: 99,
          signalCsq: 31,
          'gotop.acceleration': [-21, 18, 122],
          'gotop.externalPower': true,
          'gotop.gpsAllowed': false,
          'gotop.rotation': [-1, -1, -2],
        },
        { cells: [{ mcc: 250, mnc: 2, lac: 0x1e17, cid: 0x4f03 }] },
      ),
    },
    'OBD unit without motion sensor and without precision': {
      wire: at('CMD-D,V', 'X-X-X-X-84-20,090,26201-3E8A-1A2B,3,,0'),
      from: `${GRAMMAR}: the CH2 row, cut before the sensor`,
      expect: position({ ...BERLIN, valid: false, courseDeg: 90, satellites: 3 }, OLD_POWER, { cells: [BERLIN_CELL] }),
    },
    'OBD unit: chassis number and engine figures in front': {
      wire: at('WVWZZZ1JZXW000001,16% 78^C 847rpm 0km/h 14V,CMD-T,A', CELL),
      from: `${GRAMMAR}: prefix`,
      expect: position({ ...BERLIN, courseDeg: 90 }, { ...OLD_POWER, vin: 'WVWZZZ1JZXW000001' }, {
        cells: [BERLIN_CELL],
        text: '16% 78^C 847rpm 0km/h 14V',
      }),
    },
    'reply text in front': {
      wire: at('Sorry Not Support,,CMD-T,A', CELL),
      from: `${GRAMMAR}: prefix`,
      expect: position({ ...BERLIN, courseDeg: 90 }, OLD_POWER, { cells: [BERLIN_CELL], text: 'Sorry Not Support' }),
    },
    'OBD unit: chassis number passed through': {
      wire: `text:#${DEVICE},CMD-Z,$296=WVWZZZ1JZXW000001#`,
      from: `${TYPES}: CMD-Z`,
      expect: [
        { kind: 'reply', device: DEVICE, attributes: { vin: 'WVWZZZ1JZXW000001' }, text: '$296=WVWZZZ1JZXW000001' },
      ],
    },
    'OBD unit: hex line passed through': {
      wire: `text:#${DEVICE},CMD-Z,85 00 00 72 94#`,
      from: `${TYPES}: CMD-Z`,
      expect: [{ kind: 'reply', device: DEVICE, text: '85 00 00 72 94' }],
    },
    'temperature, steps and three networks': {
      wire: at(
        'CMD-T,A',
        '1-1-1-0-84-20,184,26201-FFFE-01A2B3C4,05,1.00,31.0,5,"home",-71,"02:00:5E:10:00:01","",-72,"02:00:5E:10:00:02","caf\\xc3\\xa9",-88,"02:00:5E:10:00:03"',
      ),
      from: `${GRAMMAR}: the row of 2019`,
      expect: position(
        { ...BERLIN, courseDeg: 184, satellites: 5, hdop: 1 },
        {
          charging: true,
          ...OLD_POWER,
          temperatureC: 31,
          steps: 5,
          'gotop.externalPower': true,
          'gotop.gpsAllowed': true,
        },
        {
          cells: [{ mcc: 262, mnc: 1, lac: 0xfffe, cid: 27440068 }],
          wifi: [
            { mac: '02:00:5E:10:00:01', signal: -71 },
            { mac: '02:00:5E:10:00:02', signal: -72 },
            { mac: '02:00:5E:10:00:03', signal: -88 },
          ],
        },
      ),
    },
    'temperature and steps without a network': {
      wire: at('CMD-T,A', 'X-X-X-X-84-20,184,26201-3E8A-1A2B,05,1.00,31.0,1234'),
      from: `${GRAMMAR}: the row of 2019`,
      expect: position(
        { ...BERLIN, courseDeg: 184, satellites: 5, hdop: 1 },
        { ...OLD_POWER, temperatureC: 31, steps: 1234 },
        { cells: [BERLIN_CELL] },
      ),
    },
    'precision only': {
      wire: `text:#${DEVICE},CMD-KEY,V,DATE:260821,TIME:101500,LAT:52.5200000N,LON:013.4050000E,Speed:000.1,057-21,03.72#`,
      from: `${GRAMMAR}: short alarm form, label LON`,
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: TIME,
          fix: { ...BERLIN, valid: false, speedKmh: 0.1, hdop: 3.72 },
          alarms: ['sos'],
          attributes: { batteryPercent: 57, signalCsq: 21 },
        },
      ],
    },
    'lists of Wi-Fi and Bluetooth radios': {
      wire: `text:#${DEVICE},CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LON:013.4050000E,Speed:051.4,077-24,01.00,WIFI:{02-00-5e-10-00-01&-47,02-00-5e-10-00-02&-88},BLE:{02-00-5e-20-00-01&-91}#`,
      from: `${GRAMMAR}: WIFI/BLE row`,
      expect: position(
        { ...BERLIN, speedKmh: 51.4, hdop: 1 },
        { batteryPercent: 77, signalCsq: 24, 'gotop.ble': '02-00-5e-20-00-01&-91' },
        {
          wifi: [
            { mac: '02:00:5E:10:00:01', signal: -47 },
            { mac: '02:00:5E:10:00:02', signal: -88 },
          ],
        },
      ),
    },
    'empty and broken lists': {
      wire: at('CMD-T,A', '84-20,01.00,WIFI:{},BLE:{nonsense'),
      from: `${GRAMMAR}: WIFI/BLE row`,
      expect: position({ ...BERLIN, hdop: 1 }, { ...OLD_POWER, 'gotop.ble': 'nonsense' }),
    },
    'altitude, precision and 4G cells, with the mark of 4G firmware': {
      wire: at('CMD-T,A', '095-70,59.5,00.90,262~01~513770~421~3150~-98~-9~-68~6,262~01~513771~422~3150~-99~-9~-70~6,>'),
      from: `${GRAMMAR}: altitude form; 1: > before the closing #`,
      expect: position(
        { ...BERLIN, altitudeM: 59.5, hdop: 0.9 },
        { batteryPercent: 95, 'gotop.cells': '262~01~513770~421~3150~-98~-9~-68~6,262~01~513771~422~3150~-99~-9~-70~6', 'gotop.signal': 70 },
      ),
    },
    'without labels, and fields that nobody describes': {
      wire: `text:#${DEVICE},CMD-T,A,260821,101500,052.5200000N,013.4050000E,Speed:012.4,84-20,1.3,10,10,26201-3E8A-1A2B,12,1-1,00.00#`,
      from: `${GRAMMAR}: no labels but Speed:`,
      expect: position(BERLIN, { ...OLD_POWER, 'gotop.rest': '1.3,10,10,12,1-1,00.00' }, { cells: [BERLIN_CELL] }),
    },
    'fields that nobody describes, behind the cell': {
      wire: at('CMD-T,A', `${CELL},one,two,three,four`),
      from: GRAMMAR,
      expect: position({ ...BERLIN, courseDeg: 90 }, { ...OLD_POWER, 'gotop.rest': 'one,two,three,four' }, {
        cells: [BERLIN_CELL],
      }),
    },
    'fields that nobody describes': {
      wire: at('CMD-T,A', '84-20,one,26201-3E8A-1A2B,'),
      from: GRAMMAR,
      expect: position(BERLIN, { ...OLD_POWER, 'gotop.rest': 'one' }, { cells: [BERLIN_CELL] }),
    },
    'cell that is no number': {
      wire: at('CMD-T,A', 'X-X-X-X-84-20,090,26201-XXXX-1A2B'),
      from: GRAMMAR,
      issues: ['range'],
      expect: position({ ...BERLIN, courseDeg: 90 }, OLD_POWER),
    },
    heartbeat: { wire: HEARTBEAT, from: TYPES, expect: [{ kind: 'heartbeat', device: DEVICE }] },
    'greeting after connecting': {
      wire: `text:#${DEVICE},CMD-D,#`,
      from: FIRMWARE,
      expect: [{ kind: 'login', device: DEVICE }],
    },
    version: {
      wire: `text:#${DEVICE}G02_V1.04 2025#`,
      from: `${FIRMWARE}: the answer to B`,
      expect: [
        { kind: 'reply', device: DEVICE, attributes: { firmware: 'G02_V1.04 2025' }, text: 'G02_V1.04 2025' },
      ],
    },
    ...Object.fromEntries(ACKNOWLEDGEMENTS.map((code) => [`acknowledgement ${code}`, acknowledged(`CMD-${code}`)])),
    'output restored': acknowledged('CMD-T0', { outputCut: false }),
    'output cut': acknowledged('CMD-T1', { outputCut: true }),
    'acknowledgement without a place': {
      wire: `text:#${DEVICE},CMD-C,#`,
      from: TYPES,
      expect: [{ kind: 'reply', device: DEVICE, text: 'CMD-C' }],
    },
    'refused, with a blank': {
      wire: at(' ERROR!,V', CELL),
      from: TYPES,
      expect: acknowledged('ERROR!').expect,
    },
    'refused, with nothing else': {
      wire: `text:#${DEVICE},ERROR!#`,
      from: TYPES,
      expect: [{ kind: 'reply', device: DEVICE, text: 'ERROR!' }],
    },
    'refused, without a comma': { wire: at('ERROR!V', CELL), from: FIRMWARE, expect: acknowledged('ERROR!').expect },
    ...Object.fromEntries(ALARMS.map(([code, names, own]) => [`alarm ${code}`, alarm(code, names, own)])),
    'alarm E, without a comma': alarm('E', ['general'], {}, 'ALM-EA'),
    'alarm letter that nobody describes': {
      ...alarm('G', []),
      issues: ['unknown-type'],
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: TIME,
          fix: { ...BERLIN, courseDeg: 90 },
          attributes: { ...OLD_POWER, 'gotop.alarm': 'G' },
          cells: [BERLIN_CELL],
        },
      ],
    },
    'type that nobody describes': {
      wire: at('CMD-BX,A', '84-20,'),
      from: TYPES,
      issues: ['unknown-type'],
      expect: position(BERLIN, OLD_POWER),
    },
    'the opening # is missing': {
      wire: `text:${REPORT.slice(6)}`,
      from: `${GRAMMAR} and 1: lost where a server splits at #`,
      issues: ['range'],
      expect: position(BERLIN, OLD_POWER),
    },
    'month 13': {
      wire: REPORT.replace('DATE:260821', 'DATE:261321'),
      from: `${GRAMMAR}: no such month`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, attributes: OLD_POWER }],
    },
    'week roll-over': {
      wire: REPORT.replace('DATE:260821', 'DATE:040101'),
      from: `${GRAMMAR}: before trackers existed; 1024 weeks later is 2023-08-17`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, time: '2004-01-01T10:15:00.000Z', fix: BERLIN, attributes: OLD_POWER }],
    },
    'latitude of 92°': {
      wire: REPORT.replace('LAT:52', 'LAT:92'),
      from: `${GRAMMAR}: no such latitude`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, time: TIME, attributes: OLD_POWER }],
    },
    'latitude that is no number': {
      wire: REPORT.replace('52.5200000N', '52.52.0000N'),
      from: `${GRAMMAR}: damaged`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, time: TIME, attributes: OLD_POWER }],
    },
    'no place at all': {
      wire: `text:#${DEVICE},CMD-T,V,DATE:,TIME:,LAT:,LOT:,Speed:,84-20,#`,
      from: `${GRAMMAR}: a unit that has never seen a satellite`,
      expect: [{ kind: 'position', device: DEVICE, attributes: OLD_POWER }],
    },
    'IMEI with a wrong check digit': {
      wire: 'text:#490154203237517,CMD-X#',
      from: `${GRAMMAR}: the check digit of 49015420323751 is 8`,
      issues: ['range'],
      expect: [{ kind: 'heartbeat', device: '490154203237517' }],
    },
    'IMEI with a leading zero': {
      wire: 'text:#012345678901237,CMD-X#',
      from: `${GRAMMAR}: leading zeros are kept; 1+4+3+8+5+3+7+7+9+0+1+4+3 by the rule of Luhn asks for 7`,
      expect: [{ kind: 'heartbeat', device: '012345678901237' }],
    },
    'longest frame': {
      wire: at('CMD-T,A', `84-20,01.00,WIFI:{${EVERY_NETWORK.map((mac) => `${mac}&-60`).join(',')}}`),
      from: `${GRAMMAR}: thirty networks make 773 bytes; the longest frame seen has about 700`,
      expect: position({ ...BERLIN, hdop: 1 }, OLD_POWER, {
        wifi: EVERY_NETWORK.map((mac) => ({ mac: mac.replaceAll('-', ':').toUpperCase(), signal: -60 })),
      }),
    },
    'cut in the power token': {
      wire: `text:#${DEVICE},CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,8`,
      from: `${GRAMMAR}: the closing # is missing`,
      issues: ['short'],
      expect: [{ kind: 'position', device: DEVICE, time: TIME, fix: BERLIN }],
    },
    'cut in the longitude': {
      wire: `text:#${DEVICE},CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:01`,
      from: `${GRAMMAR}: the closing # is missing`,
      issues: ['short', 'short'],
      expect: [],
    },
    'cut in the identity': { wire: 'text:#49015', from: GRAMMAR, issues: ['short'], expect: [] },
    'command: locate': {
      wire: 'text::123456F#',
      from: COMMANDS,
      downlink: true,
      expect: [{ kind: 'other', text: 'F' }],
    },
    'command: server over UDP': {
      wire: 'text::123456Cinternet,u,192.0.2.7:8888#',
      from: COMMANDS,
      downlink: true,
      expect: [{ kind: 'other', text: 'Cinternet,u,192.0.2.7:8888' }],
    },
    'command that is cut': {
      wire: 'text::123456M1,0',
      from: COMMANDS,
      downlink: true,
      issues: ['short'],
      expect: [],
    },
    'nothing behind the speed': {wire: 'text:#490154203237518,CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4#', from: 'built by hand from gotop.md, 2: power is optional', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4}}]},
    'nothing behind the place': {wire: 'text:#490154203237518,CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E#', from: 'built by hand from gotop.md, 2, one field fewer', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405}}]},
    'clock not set': {wire: 'text:#490154203237518,CMD-T,V,DATE:,TIME:,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,84-20#', from: 'built by hand from gotop.md, 2, date and time empty', expect: [{kind: 'position', device: DEVICE, fix: {valid: false, lat: 52.52, lon: 13.405, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
    'sign and side': {wire: 'text:#490154203237518,CMD-T,A,DATE:260821,TIME:101500,LAT:-33.8568000S,LOT:-070.6483000W,Speed:012.4,84-20#', from: 'built by hand from gotop.md, 2, with a sign that says what the letter says', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
    'small letters': {wire: 'text:#490154203237518,cmd-T,a,date:260821,time:101500,Lat:33.8568000s,Lon:070.6483000w,speed:012.4,84-20#', from: 'built by hand from gotop.md, 2, in small letters', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
    'blanks behind the commas': {wire: 'text:#490154203237518, CMD-T,A, DATE:260821, TIME:101500, LAT: 52.5200000N, LON:013.4050000E, Speed: 12.4,84-20#', from: 'built by hand from gotop.md, 2, with blanks', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
    'sign without a side': {wire: 'text:#490154203237518,CMD-T,A,260821,101500,-33.8568000,-070.6483000,012.4,84-20#', from: 'built by hand from gotop.md, 2, without letters', issues: ['range', 'range'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
    'fix mark of another dialect': {wire: 'text:#490154203237518,CMD-T,0,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,84-20#', from: 'built by hand from gotop.md, 2, with 0 for no fix', issues: ['range'],
      expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: false, lat: 52.52, lon: 13.405, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
    'three parts of power': {wire: 'text:#490154203237518,CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,1-84-20,045#', from: 'built by hand from gotop.md, 2: read from the right', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4, courseDeg: 45}, attributes: {batteryPercent: 84, signalCsq: 20, 'gotop.flags': '1'}}]},
    'seven parts of power': {wire: 'text:#490154203237518,CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,1-1-0-0-0-84-20,045#', from: 'built by hand from gotop.md, 2: read from the right', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4, courseDeg: 45}, attributes: {batteryPercent: 84, signalCsq: 20, 'gotop.flags': '1-1-0-0-0'}}]},
    'course with a fraction': {wire: 'text:#490154203237518,CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,84-20,090.5,26201-3E8A-1A2B#', from: 'built by hand from gotop.md, 2: a cell follows', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4, courseDeg: 90.5}, attributes: {batteryPercent: 84, signalCsq: 20}, cells: [{mcc: 262, mnc: 1, lac: 16010, cid: 6699}]}]},
    'course and an unknown field': {wire: 'text:#490154203237518,CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,84-20,090,12#', from: 'built by hand from gotop.md, 2: three digits', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4, courseDeg: 90}, attributes: {batteryPercent: 84, signalCsq: 20, 'gotop.rest': '12'}}]},
    'unknown word with a position': {wire: 'text:#490154203237518,TRK,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,84-20#', from: 'built by hand from gotop.md, 2, under a word that is none of the types', issues: ['unknown-type'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
    'type glued to the fix': {wire: 'text:#490154203237518,CMD-TA,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,84-20#', from: 'built by hand from gotop.md, 2 and 4, ERROR!V: the comma forgotten', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
    'identity of ten digits': {wire: 'text:#4901542032,CMD-T,A,DATE:260821,TIME:101500,LAT:52.5200000N,LOT:013.4050000E,Speed:012.4,84-20#', from: 'built by hand from gotop.md, 2 and LOOK-ALIKES.md, gotop: 10 to 17 digits', expect: [{kind: 'position', device: '4901542032', time: '2026-08-21T10:15:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 12.4}, attributes: {batteryPercent: 84, signalCsq: 20}}]},
  },
  streams: {
    'two frames in one chunk': { chunks: [HEARTBEAT, REPORT], pieces: ['frame 23', 'frame 101'], from: 'gotop.md, 1' },
    'two frames that touch, in one chunk': {
      chunks: [`${HEARTBEAT}${REPORT.slice(5)}`],
      pieces: ['frame 23', 'frame 101'],
      from: 'gotop.md, 1: ## between them',
    },
    'one frame in two chunks': {
      chunks: [HEARTBEAT.slice(0, 15), `text:${HEARTBEAT.slice(15)}`],
      pieces: ['frame 23'],
      from: 'gotop.md, 1',
    },
    'the closing # comes alone': {
      chunks: [HEARTBEAT.slice(0, -1), 'text:#'],
      pieces: ['frame 23'],
      from: 'gotop.md, 7: # split across segments',
    },
    'noise in front': { chunks: ['text:\\r\\nx#', HEARTBEAT], pieces: ['noise 4', 'frame 23'], from: 'gotop.md, 1' },
    'a frame without its closing # loses only its mark': {
      chunks: [`${HEARTBEAT.slice(0, -1)}${REPORT.slice(5)}`],
      pieces: ['frame 23', 'frame 100'],
      from: 'gotop.md, 1: the next # ends it, and the next frame lacks its opening',
    },
    'a control character ends what was begun': {
      chunks: [`${HEARTBEAT.slice(0, -2)}\\r\\n`, HEARTBEAT],
      pieces: ['noise 23', 'frame 23'],
      from: 'gotop.md, 1: printable text only',
    },
    'a frame that never ends': { chunks: [REPORT, 'text:#4901542'], pieces: ['frame 101', 'tail 8'], from: 'gotop.md, 1' },
    'frames of the V680 family are left alone': {
      chunks: [`text:#${DEVICE}##`, HEARTBEAT],
      pieces: ['noise 18', 'frame 23'],
      from: 'v680-tlt2h.md: #IMEI##',
    },
  },
  scenes: [
    { from: TYPES, scene: { kind: 'login', device: DEVICE, time: Date.parse(TIME) } },
    { from: TYPES, scene: { kind: 'heartbeat', device: DEVICE, time: Date.parse(TIME) } },
    { from: TYPES, scene: { kind: 'reply', device: DEVICE, time: Date.parse(TIME), text: 'CMD-C' } },
    { from: TYPES, scene: { kind: 'reply', device: DEVICE, time: Date.parse(TIME), text: 'G02_V1.04' } },
    ...(['basic', 'cell', 'obd', 'steps', 'fw', 'hdop', 'lists', 'altitude', 'bare', 'other'] as const).map((variant) => ({
      variant,
      from: GRAMMAR,
      scene: {
        kind: 'position' as const,
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 61.4 },
        attributes: { batteryPercent: 71, signalCsq: 17 },
      },
    })),
    {
      variant: 'fw',
      from: FIRMWARE,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2025, 11, 31, 23, 59, 59),
        fix: { valid: false, lat: 69.683475, lon: 19.075818, speedKmh: 3, courseDeg: 359, satellites: 4, hdop: 2.5 },
        attributes: { charging: true, batteryPercent: 5, signalCsq: 3, temperatureC: -11, 'gotop.externalPower': false },
        cells: [{ mcc: 262, mnc: 1, lac: 16010, cid: 27440068 }],
        wifi: [{ mac: '02:00:5E:10:00:01' }],
      },
    },
    {
      variant: 'lists',
      from: GRAMMAR,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: true, lat: 0.5, lon: 179.9999, speedKmh: 0, hdop: 1.2 },
        wifi: [{ mac: '02:00:5E:10:00:01', signal: -60 }],
      },
    },
    {
      variant: 'obd',
      from: GRAMMAR,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: true, lat: 55.7923, lon: 37.7523, speedKmh: 40, courseDeg: 10, satellites: 10, hdop: 0.9 },
        attributes: { 'gotop.acceleration': [-21, 18, 122], 'gotop.rotation': [-1, 0, 1] },
      },
    },
    ...(
      [
        'sos',
        'geofence',
        'geofenceEnter',
        'geofenceExit',
        'overspeed',
        'lowBattery',
        'movement',
        'fallDown',
        'vibration',
      ] as const
    ).map((name) => ({
      from: TYPES,
      scene: {
        kind: 'alarm' as const,
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 0 },
        alarms: [name],
      },
    })),
    {
      variant: 'cell',
      from: TYPES,
      scene: {
        kind: 'reply',
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: false, lat: 52.52, lon: 13.405, speedKmh: 0, courseDeg: 0 },
        attributes: { outputCut: true },
        text: 'CMD-T1',
      },
    },
  ],
}
