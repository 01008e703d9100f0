import type { Vectors } from '../vectors'

// Built by hand from HuaSunTeK V1.0.5 (HST), CanTrack 2023 (CT) and h02.md. 27.00 knots are 50.004 km/h.
// Berlin 52.52° N is 52° 31.2', 13.405° E is 13° 24.3'. Sydney -33.8568, 151.2153 is 33° 51.408', 151° 12.918'.
// Santiago -33.4489, -70.6693 is 33° 26.934', 70° 40.158'. New York 40.7128, -74.006 is 40° 42.768', 74° 0.36'.
const HST_V1 = 'built by hand from HuaSunTeK V1.0.5, 3.1'
const HST_V4 = 'built by hand from HuaSunTeK V1.0.5, 5 and 6'
const CANTRACK = 'built by hand from CanTrack 2023'
const PAGE_3 = 'built by hand from h02.md, 3'
const PAGE_4 = 'built by hand from h02.md, 4'
const PAGE_8 = 'built by hand from h02.md, 8'

const DEVICE = '4900000001'
const IMEI = '490154203237518'
const NOON = '2026-08-21T12:00:00.000Z'

const BERLIN_FIELDS = '120000,A,5231.2000,N,01324.3000,E,027.00,090,210826'
const BERLIN = `text:*HQ,4900000001,V1,${BERLIN_FIELDS},FFFFFFFF#`
const LINK = 'text:*HQ,4900000001,LINK,120000,20,8,67,1234,5,210826,FFFFFBFF#'
const SHORT_BINARY = '24 4900000001 120000 210826 52312000 06 013243000e 027090 ffffffff ff0007'
const CELL_BINARY =
  '24 4900000001 120000 210826 52312000 5a 013243000e 027090 fffffbff ff00 1f 09 00000000 0106 02 0299 109c 01'
const RAW = `58${' 00'.repeat(31)}`

const BERLIN_FIX = { valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90 }
const BINARY_FIX = { valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90 }

/** The status word with every bit at rest: ACC on, disarmed, not cut. */
const AT_REST = { ignition: true, armed: false, outputCut: false, status: 0xffffffff }
const ACC_OFF = { ignition: false, armed: false, outputCut: false, status: 0xfffffbff }

const ack = (type: string, device = DEVICE) => `text:*HQ,${device},V4,${type},19700101000000#`

const RECORD = 'A,5231.2000,N,01324.3000,E,0.00,348,03182512,FFFFFFFF,106,2,299,109C'
const RECORD_MESSAGE = {
  kind: 'position',
  device: IMEI,
  fix: { ...BERLIN_FIX, speedKmh: 0, courseDeg: 348 },
  attributes: { ...AT_REST, archive: true, 'h02.dayTime': '03182512' },
  cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252 }],
}

export const vectors: Vectors = {
  frames: {
    'V1, north-east': {
      wire: BERLIN,
      from: HST_V1,
      reply: ack('V1'),
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX, attributes: AT_REST }],
    },
    'V1, south-west at year end, cells in hex': {
      wire: 'text:*HQ,490154203237518,V1,235959,A,3326.9340,S,07040.1580,W,0.00,0,311225,FFFFFBFF,2d4,5, 1f4,a1b2#',
      from: `${PAGE_3}: units with an IMEI write hex, and blanks`,
      reply: ack('V1', IMEI),
      expect: [
        {
          kind: 'position',
          device: IMEI,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: true, lat: -33.4489, lon: -70.6693, speedKmh: 0, courseDeg: 0 },
          attributes: ACC_OFF,
          cells: [{ mcc: 724, mnc: 5, lac: 500, cid: 41394 }],
        },
      ],
    },
    'V1, north-west without a fix, cells in decimal and a battery level': {
      wire: 'text:*HQ,4900000001,V1,000000,V,4042.7680,N,07400.3600,W,000.00,000,010126,FFFFFBFF,311,480,12000,34567,5#',
      from: PAGE_3,
      reply: ack('V1'),
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2026-01-01T00:00:00.000Z',
          fix: { valid: false, lat: 40.7128, lon: -74.006, speedKmh: 0, courseDeg: 0 },
          attributes: { ...ACC_OFF, batteryPercent: 80 },
          cells: [{ mcc: 311, mnc: 480, lac: 12000, cid: 34567 }],
        },
      ],
    },
    'V1, south-east by BeiDou, battery and three cells': {
      wire: 'text:*HQ,490154203237518,V1,120000,B,3351.4080,S,15112.9180,E,,,210826,FFFFFFFF,85,3,505,1,4660,22136,4661,22137,0,0#',
      from: `${HST_V1}: speed and course may be empty`,
      reply: ack('V1', IMEI),
      expect: [
        {
          kind: 'position',
          device: IMEI,
          time: NOON,
          fix: { valid: true, lat: -33.8568, lon: 151.2153 },
          attributes: { ...AT_REST, batteryPercent: 85 },
          cells: [
            { mcc: 505, mnc: 1, lac: 4660, cid: 22136 },
            { mcc: 505, mnc: 1, lac: 4661, cid: 22137 },
          ],
        },
      ],
    },
    'V1 with odometer, temperature, fuel and altitude': {
      wire: `text:*HQ,4900000001,V1,${BERLIN_FIELDS},FFFFFFFF,12345678,-4,55.5,38,1A2B,3C4D#`,
      from: `${PAGE_3}: the tail of six fields`,
      reply: ack('V1'),
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { ...BERLIN_FIX, altitudeM: 38 },
          attributes: {
            ...AT_REST,
            odometerKm: 12345.678,
            temperatureC: -4,
            fuelPercent: 55.5,
            'h02.lac': 0x1a2b,
            'h02.cell': 0x3c4d,
          },
        },
      ],
    },
    'V1 with a country in decimal and cells in hex': {
      wire: `text:*HQ,4900000001,V1,${BERLIN_FIELDS},FFFFFFFF,262,02,27A6,0F70,100,1,x#`,
      from: `${HST_V4}: 460,000,27A6,0F70; then a battery, and fields that no document names`,
      reply: ack('V1'),
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: { ...AT_REST, batteryPercent: 100 },
          cells: [{ mcc: 262, mnc: 2, lac: 0x27a6, cid: 0x0f70 }],
        },
      ],
    },
    'V1 before the clock is set': {
      wire: 'text:*HQ,4900000001,V1,,V,,N,,E,0.00,0,,FFFFFBFF#',
      from: `${PAGE_3}: clock and date may be empty`,
      reply: ack('V1'),
      expect: [{ kind: 'status', device: DEVICE, attributes: ACC_OFF }],
    },
    'V1 without an identity': {
      wire: `text:*HQ,,V1,${BERLIN_FIELDS},FFFFFFFF#`,
      from: 'built by hand from h02.md, 2: the identity of an earlier frame counts',
      expect: [{ kind: 'position', time: NOON, fix: BERLIN_FIX, attributes: AT_REST }],
    },
    'V1 of another maker, in knots with blanks': {
      wire: 'text:*TH,4900000001,V1,120000,A,5231.2000,N,01324.3000,E, 27.00,90.00,210826,FFFFFFFF#',
      from: `${PAGE_3}; the answer carries the maker's own letters`,
      reply: 'text:*TH,4900000001,V4,V1,19700101000000#',
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX, attributes: AT_REST }],
    },
    'V1 with a battery level before the date': {
      wire: 'text:*HQ,4900000001,V1,120000,A,5231.2000,N,01324.3000,E,027.00,090,4,210826,FFFFFFFF,4261193,0#',
      from: `${PAGE_3} and 8: level 4 is 60 %`,
      reply: ack('V1'),
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: { ...AT_REST, batteryPercent: 60 },
        },
      ],
    },
    'V1 with digits and no point': {
      wire: 'text:*HQ,4900000001,V1,120000,A,33514080,S,151129180,E,000.00,173,210826,FFFFFFFF,,,1a09c0e,1c2b,4#',
      from: `${PAGE_3}: the last four digits are decimals`,
      reply: ack('V1'),
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { valid: true, lat: -33.8568, lon: 151.2153, speedKmh: 0, courseDeg: 173 },
          attributes: { ...AT_REST, batteryPercent: 60 },
        },
      ],
    },
    'V1 with hyphens': {
      wire: 'text:*HQ,4900000001,V1,120000,A,-33-26.9340,S,-70-40.158,W,2.4,065,210826,FFFFFFFF#',
      from: `${PAGE_3}: a hyphen before the degrees and one before the minutes`,
      reply: ack('V1'),
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { valid: true, lat: -33.4489, lon: -70.6693, speedKmh: 4.445, courseDeg: 65 },
          attributes: AT_REST,
        },
      ],
    },
    'V1 with SOS, main power cut and the engine cut': {
      wire: `text:*HQ,4900000001,V1,${BERLIN_FIELDS},F7F7FBFD#`,
      from: 'built by hand from HuaSunTeK V1.0.5, 4: bits 1, 10, 19 and 27 are 0',
      reply: ack('V1'),
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          alarms: ['sos', 'powerCut'],
          attributes: { ignition: false, armed: false, outputCut: true, status: 0xf7f7fbfd },
        },
      ],
    },
    'V1 with every alarm that has a bit': {
      wire: `text:*HQ,4900000001,V1,${BERLIN_FIELDS},FEF36500#`,
      from: 'built by hand from HuaSunTeK V1.0.5, 4: bits 0 to 7, 9, 11, 12, 15, 18, 19 and 24 are 0',
      reply: ack('V1'),
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          alarms: [
            'vibration',
            'sos',
            'overspeed',
            'general',
            'geofenceEnter',
            'gpsAntennaCut',
            'geofenceExit',
            'lowBattery',
            'powerCut',
            'temperature',
          ],
          attributes: { ignition: true, armed: true, outputCut: false, status: 0xfef36500 },
        },
      ],
    },
    'V1 of a CanTrack unit, removed and shaken with a low battery': {
      wire: `text:*HQ,490154203237518,V1,${BERLIN_FIELDS},FFFBE7FF#`,
      variant: 'cantrack',
      from: `${CANTRACK}, 4.1: bits 11, 12 and 18 are 0`,
      reply: ack('V1', IMEI),
      expect: [
        {
          kind: 'alarm',
          device: IMEI,
          time: NOON,
          fix: BERLIN_FIX,
          alarms: ['vibration', 'lowBattery', 'removing'],
          attributes: { ignition: true, status: 0xfffbe7ff },
        },
      ],
    },
    'V1 on the 31st of February': {
      wire: 'text:*HQ,4900000001,V1,120000,A,5231.2000,N,01324.3000,E,027.00,090,310226,FFFFFFFF#',
      from: `${HST_V1}: no such date`,
      issues: ['range'],
      reply: ack('V1'),
      expect: [{ kind: 'status', device: DEVICE, attributes: AT_REST }],
    },
    'V1 with the date of an unset clock': {
      wire: 'text:*HQ,4900000001,V1,000102,V,5231.2000,N,01324.3000,E,000.00,000,010104,FFFFFFFF#',
      from: `${PAGE_3}: 010104 means "no time yet"`,
      issues: ['range'],
      reply: ack('V1'),
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2004-01-01T00:01:02.000Z',
          fix: { valid: false, lat: 52.52, lon: 13.405, speedKmh: 0, courseDeg: 0 },
          attributes: AT_REST,
        },
      ],
    },
    'V1 with 60 minutes of latitude': {
      wire: 'text:*HQ,4900000001,V1,120000,A,5260.0000,N,01324.3000,E,027.00,090,210826,FFFFFFFF#',
      from: `${HST_V1}: minutes end at 59.9999`,
      issues: ['range'],
      reply: ack('V1'),
      expect: [{ kind: 'status', device: DEVICE, time: NOON, attributes: AT_REST }],
    },
    'V1 at 95° north': {
      wire: 'text:*HQ,4900000001,V1,120000,A,9531.2000,N,01324.3000,E,027.00,090,210826,FFFFFFFF#',
      from: `${HST_V1}: no such latitude`,
      issues: ['range'],
      reply: ack('V1'),
      expect: [{ kind: 'position', device: DEVICE, time: NOON, attributes: AT_REST }],
    },
    'V1 with a letter in the speed': {
      wire: 'text:*HQ,4900000001,V1,120000,A,5231.2000,N,01324.3000,E,0x7.00,090,210826,FFFFFFFF#',
      from: `${HST_V1}: a damaged digit`,
      issues: ['range'],
      reply: ack('V1'),
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { valid: true, lat: 52.52, lon: 13.405, courseDeg: 90 },
          attributes: AT_REST,
        },
      ],
    },
    'V1 that stops behind the longitude': {
      wire: 'text:*HQ,4900000001,V1,120000,A,5231.2000,N,01324.3000,E#',
      from: `${HST_V1}: shorter than any manual`,
      reply: ack('V1'),
      expect: [{ kind: 'position', device: DEVICE, fix: { valid: true, lat: 52.52, lon: 13.405 } }],
    },
    'V1 with an identity whose check digit is wrong': {
      wire: `text:*HQ,490154203237517,V1,${BERLIN_FIELDS},FFFFFFFF#`,
      from: 'built by hand: the check digit of 49015420323751 is 8',
      issues: ['range'],
      reply: ack('V1', '490154203237517'),
      expect: [{ kind: 'position', device: '490154203237517', time: NOON, fix: BERLIN_FIX, attributes: AT_REST }],
    },
    'V2 with a coding number': {
      wire: 'text:*HQ,490154203237518,V2,120000,0,5231.20000,N,01324.30000,E,27.00,90,210826,FFFFFFFF,106,2, 299,109c#',
      from: `${PAGE_3}: a number in place of A or V`,
      expect: [
        {
          kind: 'position',
          device: IMEI,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: AT_REST,
          cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252 }],
        },
      ],
    },
    'V5, a position': {
      wire: 'text:*HQ,4900000001,V5,120000,V,4042.7680,N,7400.3600,W,000.00,000,210826,FFFFFBFF,262,02,665,4252,1000000#',
      from: `${PAGE_3}: two digits of degrees for a longitude below 100`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { valid: false, lat: 40.7128, lon: -74.006, speedKmh: 0, courseDeg: 0 },
          attributes: ACC_OFF,
          cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252 }],
        },
      ],
    },
    'V5, Wi-Fi networks': {
      wire: 'text:*HQ,490154203237518,V5,120000,2,60EE5C648BFA71,112233445566-9,0256,210826,FFFFFBFF#',
      from: `${CANTRACK}, 2.3: twelve digits of address, two of level; the second level is damaged`,
      expect: [
        {
          kind: 'status',
          device: IMEI,
          time: NOON,
          attributes: { ...ACC_OFF, 'h02.batteryRaw': 0x256 },
          wifi: [{ mac: '60:EE:5C:64:8B:FA', signal: 71 }, { mac: '11:22:33:44:55:66' }],
        },
      ],
    },
    'V5, Wi-Fi networks without a clock': {
      wire: 'text:*HQ,490154203237518,V5,1,60EE5C648BFA71,0256,210826,FFFFFBFF#',
      from: `${CANTRACK}, 2.3: the example has no clock`,
      expect: [
        {
          kind: 'status',
          device: IMEI,
          attributes: { ...ACC_OFF, 'h02.batteryRaw': 0x256 },
          wifi: [{ mac: '60:EE:5C:64:8B:FA', signal: 71 }],
        },
      ],
    },
    'V6 with ICCID': {
      wire: `text:*HQ,4900000001,V6,${BERLIN_FIELDS},FFF7FBFF,262,02,665,4252,8949020000000000015F,#`,
      from: `${PAGE_3}; bit 19 is 0`,
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          alarms: ['powerCut'],
          attributes: { ...ACC_OFF, status: 0xfff7fbff, iccid: '8949020000000000015' },
          cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252 }],
        },
      ],
    },
    V8: {
      wire: `text:*HQ,4900000001,V8,${BERLIN_FIELDS},FFFFFFFF#`,
      from: PAGE_3,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX, attributes: AT_REST }],
    },
    'V19 with the SIM card': {
      wire: `text:*HQ,4900000001,V19,${BERLIN_FIELDS},,4915112345678,89490123456789012345,FFFFFBFF#`,
      from: PAGE_3,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: { ...ACC_OFF, iccid: '89490123456789012345' },
        },
      ],
    },
    'VI1 with the cells in view': {
      wire: 'text:*HQ,490154203237518,VI1,120000,0,5231.2000,N,01324.3000,E,27.00,90,210826,FFFFFFFF,106,2,299,109C,90,299-109C-10|  299-F48-6#',
      from: 'built by hand from HuaSunTeK V1.0.5, 3.3',
      expect: [
        {
          kind: 'position',
          device: IMEI,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: { ...AT_REST, batteryPercent: 90 },
          cells: [
            { mcc: 262, mnc: 2, lac: 665, cid: 4252, signal: 10 },
            { mcc: 262, mnc: 2, lac: 665, cid: 3912, signal: 6 },
          ],
        },
      ],
    },
    'VP1, a place and a date': {
      wire: 'text:*hq,490154203237518,VP1,A,5231.2000,N,01324.3000,E,27.00,90.0000,210826,FFFFFFFF,90#',
      from: 'built by hand from HuaSunTeK V1.0.5, 3.0',
      expect: [
        {
          kind: 'position',
          device: IMEI,
          time: '2026-08-21T00:00:00.000Z',
          fix: BERLIN_FIX,
          attributes: { ...AT_REST, batteryPercent: 90 },
        },
      ],
    },
    'VP1, cells': {
      wire: 'text:*hq,490154203237518,VP1,V,262,2,665,4252,99Y665,3912,12Y0,0,99Y#',
      from: 'built by hand from HuaSunTeK V1.0.5, 3.0',
      expect: [
        {
          kind: 'status',
          device: IMEI,
          cells: [
            { mcc: 262, mnc: 2, lac: 665, cid: 4252, signal: 99 },
            { mcc: 262, mnc: 2, lac: 665, cid: 3912, signal: 12 },
          ],
        },
      ],
    },
    'V3, cells': {
      wire: 'text:*HQ,490154203237518,V3,120000,26202,02,000665,004252,132,-88,000665,003912,140,,02DD,0,X,210826,FFFFFBFF#',
      from: `${CANTRACK}, 2.2`,
      expect: [
        {
          kind: 'status',
          device: IMEI,
          time: NOON,
          attributes: { ...ACC_OFF, 'h02.batteryRaw': 0x2dd, 'h02.restarts': 0 },
          cells: [
            { mcc: 262, mnc: 2, lac: 665, cid: 4252, signal: -88 },
            { mcc: 262, mnc: 2, lac: 665, cid: 3912 },
          ],
        },
      ],
    },
    'NBR, cells and a battery level': {
      wire: 'text:*HQ,4900000001,NBR,120000,262,02,0,2,665,4252,-67,665,3912,-80,210826,FFFFFBFF,6#',
      from: PAGE_4,
      reply: ack('NBR'),
      expect: [
        {
          kind: 'status',
          device: DEVICE,
          time: NOON,
          attributes: { ...ACC_OFF, batteryPercent: 100 },
          cells: [
            { mcc: 262, mnc: 2, lac: 665, cid: 4252, signal: -67 },
            { mcc: 262, mnc: 2, lac: 665, cid: 3912, signal: -80 },
          ],
        },
      ],
    },
    LINK: {
      wire: LINK,
      from: PAGE_4,
      expect: [
        {
          kind: 'heartbeat',
          device: DEVICE,
          time: NOON,
          attributes: { ...ACC_OFF, satellites: 8, batteryPercent: 67, signalCsq: 20, steps: 1234, 'h02.rolls': 5 },
        },
      ],
    },
    'HTBT with the battery': {
      wire: 'text:*HQ,490154203237518,HTBT,5#',
      from: `${CANTRACK}, 2.4`,
      reply: 'text:*HQ,490154203237518,HTBT#',
      expect: [{ kind: 'heartbeat', device: IMEI, attributes: { batteryPercent: 5 } }],
    },
    'HTBT alone': {
      wire: 'text:*HQ,490154203237518,HTBT#',
      from: PAGE_4,
      reply: 'text:*HQ,490154203237518,HTBT#',
      expect: [{ kind: 'heartbeat', device: IMEI }],
    },
    'V0, a login': {
      wire: 'text:*HQ,490154203237518,V0#',
      from: PAGE_4,
      reply: 'text:*HQ,490154203237518,V0#',
      expect: [{ kind: 'login', device: IMEI }],
    },
    'a bare login': {
      wire: 'text:*HQ,4900000001,#',
      from: PAGE_4,
      expect: [{ kind: 'login', device: DEVICE }],
    },
    'a bare login without its comma': {
      wire: 'text:*HQ,4900000001#',
      from: PAGE_4,
      expect: [{ kind: 'login', device: DEVICE }],
    },
    XT: {
      wire: 'text:*HQ,490154203237518,XT#',
      from: 'built by hand from HuaSunTeK V1.0.5, 3.2',
      expect: [{ kind: 'heartbeat', device: IMEI }],
    },
    'XT with the battery': {
      wire: 'text:*HQ,490154203237518,XT,1,100#',
      from: PAGE_4,
      expect: [{ kind: 'heartbeat', device: IMEI, attributes: { batteryPercent: 100 } }],
    },
    'V4, the engine is cut': {
      wire: `text:*HQ,4900000001,V4,S20,80,115958,${BERLIN_FIELDS},F7FFFBFF,262,002,27A6,0F70#`,
      from: `${HST_V4} and 4.1`,
      expect: [
        {
          kind: 'reply',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: {
            ignition: false,
            armed: false,
            outputCut: true,
            status: 0xf7fffbff,
            'h02.command': 'S20',
            'h02.result': '80',
          },
          cells: [{ mcc: 262, mnc: 2, lac: 0x27a6, cid: 0x0f70 }],
          text: 'S20,80',
        },
      ],
    },
    'V4 with words and parameters': {
      wire: `text:*TH,4900000001,V4,S1,OK,pass_word,115958,${BERLIN_FIELDS},FFFFFBFF#`,
      from: `${PAGE_4}: older units answer OK, DONE or ERROR`,
      expect: [
        {
          kind: 'reply',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: { ...ACC_OFF, 'h02.command': 'S1', 'h02.result': 'OK' },
          text: 'S1,OK,pass_word',
        },
      ],
    },
    'V4 without the clock of the command': {
      wire: `text:*HQ,490154203237518,V4,SF,${BERLIN_FIELDS},FFFFFDFF#`,
      from: 'built by hand from HuaSunTeK V1.0.5, 4.3; bit 9 is 0',
      expect: [
        {
          kind: 'reply',
          device: IMEI,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: { ignition: true, armed: true, outputCut: false, status: 0xfffffdff, 'h02.command': 'SF' },
          text: 'SF',
        },
      ],
    },
    'V4, the command alone': {
      wire: 'text:*HQ,490154203237518,V4,APN,#',
      from: 'built by hand from HuaSunTeK V1.0.5, 4.14',
      expect: [{ kind: 'reply', device: IMEI, attributes: { 'h02.command': 'APN' }, text: 'APN' }],
    },
    'V4, the settings': {
      wire: 'text:*HQ,490154203237518,V4,INFO,80,192.0.2.10,8888,60,1,13578882828,0,0,0,0,1,cmnet,0,50#',
      from: 'built by hand from HuaSunTeK V1.0.5, 4.19',
      expect: [
        {
          kind: 'reply',
          device: IMEI,
          attributes: { 'h02.command': 'INFO', 'h02.result': '80' },
          text: 'INFO,80,192.0.2.10,8888,60,1,13578882828,0,0,0,0,1,cmnet,0,50',
        },
      ],
    },
    'V4 in its own words': {
      wire: 'text:*HQ,490154203237518,V4,CMD,,check,CHECK,APN:internet,IP:tracker.example.org:8888,GSM:31,ACC:1,OIL:90%,BAT:80%#',
      from: `${CANTRACK}, 3.2`,
      expect: [
        {
          kind: 'reply',
          device: IMEI,
          attributes: {
            ignition: true,
            batteryPercent: 80,
            signalCsq: 31,
            fuelPercent: 90,
            'h02.apn': 'internet',
            'h02.command': 'CMD',
            'h02.server': 'tracker.example.org:8888',
          },
          text: 'check,CHECK,APN:internet,IP:tracker.example.org:8888,GSM:31,ACC:1,OIL:90%,BAT:80%',
        },
      ],
    },
    'SMS, the settings': {
      wire: 'text:*HQ,4900000001,SMS,ST906_V_2.0\\nID:4900000001\\nIP:192.0.2.10 8888\\nUT:30,30,300\\nVOLT:12.9V\\nAPN:internet\\nGSM:26#',
      from: `${PAGE_4}: copy of what an ST906 answers to a text message`,
      expect: [
        {
          kind: 'reply',
          device: DEVICE,
          attributes: {
            powerV: 12.9,
            signalCsq: 26,
            'h02.apn': 'internet',
            'h02.intervals': '30,30,300',
            'h02.server': '192.0.2.10 8888',
          },
          text: 'ST906_V_2.0\nID:4900000001\nIP:192.0.2.10 8888\nUT:30,30,300\nVOLT:12.9V\nAPN:internet\nGSM:26',
        },
      ],
    },
    'SMS, one line': {
      wire: 'text:*HQ,4900000001,SMS,SET OK, thank you#',
      from: PAGE_4,
      expect: [{ kind: 'reply', device: DEVICE, text: 'SET OK, thank you' }],
    },
    'ALRM, SOS with a place': {
      wire: 'text:*HQ,490154203237518,ALRM,1,120000,0,5231.2000,N,01324.3000,E,27.00,90,210826,FFFFFFFF,106,2,299,109C,90,299-109C-10#',
      from: 'built by hand from HuaSunTeK V1.0.5, 3.5',
      expect: [
        {
          kind: 'alarm',
          device: IMEI,
          time: NOON,
          fix: BERLIN_FIX,
          alarms: ['sos'],
          attributes: { ...AT_REST, batteryPercent: 90 },
          cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252, signal: 10 }],
        },
      ],
    },
    'ALRM, low battery': {
      wire: 'text:*HQ,490154203237518,ALRM,2,120000#',
      from: 'built by hand from HuaSunTeK V1.0.5, 3.5',
      expect: [{ kind: 'alarm', device: IMEI, alarms: ['lowBattery'] }],
    },
    'ALRM with a number in no manual': {
      wire: 'text:*HQ,490154203237518,ALRM,9,120000#',
      from: 'built by hand from HuaSunTeK V1.0.5, 3.5: numbers end at 3',
      issues: ['range'],
      expect: [{ kind: 'status', device: IMEI }],
    },
    'BC, two records': {
      wire: `text:*HQ,490154203237518,BC,120000,138,${RECORD};${RECORD}#`,
      from: 'built by hand from HuaSunTeK V1.0.5, 3.4',
      expect: [RECORD_MESSAGE, RECORD_MESSAGE],
    },
    'BC, the longest: a hundred records': {
      wire: `text:*HQ,490154203237518,BC,120000,6900,${`${RECORD};`.repeat(100)}#`,
      from: 'built by hand from HuaSunTeK V1.0.5, 3.4: no more than 100 points',
      expect: Array.from({ length: 100 }, () => RECORD_MESSAGE),
    },
    BASE: {
      wire: 'text:*HQ,4900000001,BASE,120000,262,2,665,4252,210826,FFFFFFFF#',
      from: PAGE_4,
      expect: [
        {
          kind: 'status',
          device: DEVICE,
          time: NOON,
          attributes: AT_REST,
          cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252 }],
        },
      ],
    },
    BS: {
      wire: 'text:*HQ,4900000001,BS,1,2,3#',
      from: `${PAGE_4}: no layout is known`,
      expect: [{ kind: 'info', device: DEVICE, text: '1,2,3' }],
    },
    ICCID: {
      wire: 'text:*HQ,490154203237518,ICCID,89490123456789012345#',
      from: `${CANTRACK}, 2.5`,
      expect: [{ kind: 'info', device: IMEI, attributes: { iccid: '89490123456789012345' } }],
    },
    'an unknown type': {
      wire: 'text:*HQ,4900000001,ZZ,1,2#',
      from: 'built by hand from h02.md, 2: a type that nobody documents',
      issues: ['unknown-type'],
      expect: [{ kind: 'other', device: DEVICE, text: '1,2' }],
    },
    'V1 cut in the status word': {
      wire: `text:*HQ,4900000001,V1,${BERLIN_FIELDS},FFFF`,
      from: `${HST_V1}: the last bytes are missing`,
      issues: ['short'],
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX }],
    },
    'NBR with fewer cells than it counts': {
      wire: 'text:*HQ,4900000001,NBR,120000,262,02,0,3,665,4252,-67#',
      from: `${PAGE_4}: one cell instead of three, and nothing behind it`,
      issues: ['range'],
      expect: [{ kind: 'status', device: DEVICE, cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252, signal: -67 }] }],
      reply: ack('NBR'),
    },
    'binary, 32 bytes': {
      wire: SHORT_BINARY,
      from: PAGE_8,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: BINARY_FIX,
          attributes: { ...AT_REST, batteryPercent: 100 },
        },
      ],
    },
    'binary, 32 bytes, south-west without a fix at year end, SOS': {
      wire: '24 4900000001 235959 311225 33269340 00 0704015800 000359 fffffbfd ff0008',
      from: `${PAGE_8}: bits 1 and 10 are 0`,
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: false, lat: -33.4489, lon: -70.6693, speedKmh: 0, courseDeg: 359 },
          alarms: ['sos'],
          attributes: { ...ACC_OFF, status: 0xfffffbfd },
        },
      ],
    },
    'binary, 32 bytes, no such day': {
      wire: '24 4900000001 120000 310226 52312000 f3 013243000e 027090 ffffffff ff0007',
      from: `${PAGE_8}: the 31st of February`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, attributes: { ...AT_REST, batteryPercent: 20 } }],
    },
    'binary with an IMEI': {
      wire: '24 490154203237518f 120000 210826 33514080 55 1511291806 000000 ffffffff 00000000000000000009',
      variant: 'binary-42',
      from: `${PAGE_8}: eight bytes of identity; north is bit 2, east bit 3`,
      expect: [
        {
          kind: 'position',
          device: IMEI,
          time: NOON,
          fix: { valid: true, lat: 33.8568, lon: -151.2153, speedKmh: 0, courseDeg: 0 },
          attributes: { ...AT_REST, batteryPercent: 85 },
        },
      ],
    },
    'binary with a cell': {
      wire: CELL_BINARY,
      variant: 'binary-45',
      from: PAGE_8,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { ...BINARY_FIX, satellites: 9 },
          attributes: { ...ACC_OFF, batteryPercent: 90, signalCsq: 31, 'h02.mileage': 0 },
          cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252 }],
        },
      ],
    },
    'binary with odometer and fuel': {
      wire: '24 4900000001 120000 210826 33514080 00 151129180a 003085 ffffdfff ff0344 0012345678 0037 fffc 26 1a2b 3c4d',
      variant: 'binary-46',
      from: `${PAGE_8}; the tail as that of the text V1: 12,345.678 km, 55 %, -4 °C, 38 m`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { valid: true, lat: -33.8568, lon: 151.2153, altitudeM: 38, speedKmh: 5.556, courseDeg: 85 },
          attributes: {
            ...AT_REST,
            status: 0xffffdfff,
            odometerKm: 12345.678,
            fuelPercent: 55,
            temperatureC: -4,
            'h02.lac': 0x1a2b,
            'h02.cell': 0x3c4d,
          },
        },
      ],
    },
    'binary with an unknown tail': {
      wire: '24 4900000001 120000 210826 40427680 00 0740036006 000000 effffbff 00010203040506070809101112131415161718',
      variant: 'binary-48',
      from: `${PAGE_8}: a size known from captures only`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { valid: true, lat: 40.7128, lon: -74.006, speedKmh: 0, courseDeg: 0 },
          attributes: { ...ACC_OFF, status: 0xeffffbff },
        },
      ],
    },
    'binary cut behind the latitude': {
      wire: '24 4900000001 120000 210826 52312000',
      from: `${PAGE_8}: the first 16 bytes`,
      issues: ['short'],
      expect: [],
    },
    'to the device: the answer to V1': {
      wire: 'text:*HQ,4900000001,V4,V1,20260821120000#',
      downlink: true,
      from: 'built by hand from h02.md, 6',
      expect: [{ kind: 'reply', device: DEVICE, text: 'V4,V1,20260821120000' }],
    },
    'to the device: cut the engine': {
      wire: 'text:*HQ,4900000001,S20,120000,1,1#',
      downlink: true,
      from: 'built by hand from HuaSunTeK V1.0.5, 4.1',
      expect: [{ kind: 'other', device: DEVICE, text: 'S20,120000,1,1' }],
    },
    'to the device: a command cut short': {
      wire: 'text:*HQ,4900000001,S20,1200',
      downlink: true,
      from: 'built by hand from HuaSunTeK V1.0.5, 4.1',
      issues: ['short'],
      expect: [],
    },
    'unknown word with a position': {wire: 'text:*HQ,4900000001,LOC,120000,A,5231.2000,N,01324.3000,E,027.00,090,210826,FFFFFBFF#', from: 'built by hand from h02.md, 3, under a word that is in no document', issues: ['unknown-type'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: false, armed: false, outputCut: false, status: 4294966271}}]},
    'type and letters small': {wire: 'text:*HQ,4900000001,v1,120000,a,5231.2000,s,01324.3000,w,027.00,090,210826,fffffbff#', from: 'built by hand from h02.md, 3, in small letters', reply: 'text:*HQ,4900000001,V4,v1,19700101000000#', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: -52.52, lon: -13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: false, armed: false, outputCut: false, status: 4294966271}}]},
    'V1 without its sides': {wire: 'text:*HQ,4900000001,V1,120000,A,5231.2000,,-01324.3000,,027.00,090,210826,FFFFFFFF#', from: 'built by hand from h02.md, 3, N or S and E or W left empty', issues: ['range', 'range'], reply: 'text:*HQ,4900000001,V4,V1,19700101000000#', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: -13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, armed: false, outputCut: false, status: 4294967295}}]},
    'V1 with a sign and a side': {wire: 'text:*HQ,4900000001,V1,120000,A,-5231.2000,S,-01324.3000,W,027.00,090,210826,FFFFFFFF#', from: 'built by hand from h02.md, 3, a sign that says what the letter says', reply: 'text:*HQ,4900000001,V4,V1,19700101000000#', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: -52.52, lon: -13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, armed: false, outputCut: false, status: 4294967295}}]},
    'V1 with blanks in its numbers': {wire: 'text:*HQ,4900000001,V1,120000,A,5231.2000,N,013 4.3000,E,  3.00, 90,210826,FFFFFFFF#', from: 'built by hand from h02.md, 3, padded with blanks: 13° 04.3\'', reply: 'text:*HQ,4900000001,V4,V1,19700101000000#', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.0716667, speedKmh: 5.556, courseDeg: 90}, attributes: {ignition: true, armed: false, outputCut: false, status: 4294967295}}]},
    'V1 with hyphens and no sign': {wire: 'text:*HQ,4900000001,V1,120000,A,52-31.2000,N,013-24.3000,E,027.00,090,210826,FFFFFFFF#', from: 'built by hand from h02.md, 3, degrees and minutes parted by hyphens', reply: 'text:*HQ,4900000001,V4,V1,19700101000000#', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, armed: false, outputCut: false, status: 4294967295}}]},
    'V6 with the SIM card alone': {wire: 'text:*HQ,4900000001,V6,120000,A,5231.2000,N,01324.3000,E,027.00,090,210826,FFFFFFFF,8986001234567890123#', from: 'built by hand from h02.md, 3: V6 adds the ICCID', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, armed: false, outputCut: false, status: 4294967295, iccid: '8986001234567890123'}}]},
    'V6 with the SIM card and a cell': {wire: 'text:*HQ,4900000001,V6,120000,A,5231.2000,N,01324.3000,E,027.00,090,210826,FFFFFFFF,8986001234567890123,262,02,665,4252,5#', from: 'built by hand from h02.md, 3: V6 adds the ICCID', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, armed: false, outputCut: false, batteryPercent: 80, status: 4294967295, iccid: '8986001234567890123'}, cells: [{mcc: 262, mnc: 2, lac: 665, cid: 4252}]}]},
    'V4 without satellites': {wire: 'text:*HQ,4900000001,V4,S17,130305,120000,V,,,,,,,210826,FFFFFBFF#', from: 'built by hand from h02.md, 4, V4: the place left empty', expect: [{kind: 'reply', device: DEVICE, time: '2026-08-21T12:00:00.000Z', attributes: {ignition: false, armed: false, outputCut: false, status: 4294966271, 'h02.command': 'S17'}, text: 'S17'}]},
    'NBR with more cells than it counts': {wire: 'text:*HQ,4900000001,NBR,120000,262,02,0,1,665,4252,-67,666,4253,-70,210826,FFFFFBFF,5#', from: 'built by hand from h02.md, 4, NBR: two cells instead of one', issues: ['range'], reply: 'text:*HQ,4900000001,V4,NBR,19700101000000#', expect: [{kind: 'status', device: DEVICE, time: '2026-08-21T12:00:00.000Z', attributes: {ignition: false, armed: false, outputCut: false, batteryPercent: 80, status: 4294966271}, cells: [{mcc: 262, mnc: 2, lac: 665, cid: 4252, signal: -67}, {mcc: 262, mnc: 2, lac: 666, cid: 4253, signal: -70}]}]},
    'VP1 with a clock': {wire: 'text:*HQ,4900000001,VP1,120000,A,5231.2000,N,01324.3000,E,027.00,090,210826,FFFFFBFF#', from: 'built by hand from h02.md, 4, VP1 with the clock of V1', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: false, armed: false, outputCut: false, status: 4294966271}}]},
    'ALRM alone': {wire: 'text:*HQ,4900000001,ALRM,2#', from: 'built by hand from h02.md, 4, ALRM', expect: [{kind: 'alarm', device: DEVICE, alarms: ['lowBattery']}]},
    'V1 of three fields': {wire: 'text:*HQ,4900000001,V1,120000,V#', from: 'built by hand from h02.md, 3, nothing behind the mark', issues: ['short'], expect: [{kind: 'status', device: DEVICE}]},
    'V1 that lost its #': {wire: 'text:*HQ,4900000001,V1,120000,A,5231.2000,N,01324.3000,E,027.00,090,210826,FFFFFBFF\\r\\n', from: 'built by hand from h02.md, 1 and 3: the line end stands behind the last field', issues: ['short'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: false, armed: false, outputCut: false, status: 4294966271}}]},
  },
  streams: {
    'a binary frame whose clock is not set behind another': {
      chunks: [`${SHORT_BINARY} 24 4900000001 000000 000000 00000000 06 000000000c 000000 fffffbff ff0008`],
      pieces: ['frame 32', 'frame 32'],
      from: PAGE_8,
    },
    'two frames in one chunk': {
      chunks: [`${BERLIN}\\r\\n${LINK.slice(5)}`],
      pieces: ['frame 79', 'noise 2', 'frame 58'],
      from: HST_V1,
    },
    'one frame in two chunks': {
      chunks: [BERLIN.slice(0, 30), `text:${BERLIN.slice(30)}`],
      pieces: ['frame 79'],
      from: HST_V1,
    },
    'noise in front': { chunks: ['00ff', BERLIN], pieces: ['noise 2', 'frame 79'], from: HST_V1 },
    'a frame that never ends': { chunks: [`${BERLIN}*HQ,49`], pieces: ['frame 79', 'tail 6'], from: HST_V1 },
    'a lost # does not take the next frame along': {
      chunks: [BERLIN.slice(0, -1), BERLIN],
      pieces: ['frame 78', 'frame 79'],
      from: HST_V1,
    },
    'a text message that quotes a command with its own #': {
      chunks: [`text:*HQ,4900000001,SMS,RELAY,1# OK#\\r\\n${BERLIN.slice(5)}`],
      pieces: ['frame 31', 'noise 2', 'frame 79'],
      from: 'built by hand from h02.md, 1',
    },
    'short binary frames, one by one': {
      chunks: [SHORT_BINARY, SHORT_BINARY],
      pieces: ['frame 32', 'frame 32'],
      from: PAGE_8,
    },
    'long binary frames in one chunk': {
      chunks: [CELL_BINARY + CELL_BINARY + CELL_BINARY],
      pieces: ['frame 45', 'frame 45', 'frame 45'],
      from: `${PAGE_8}: the size must not depend on how much one read brought`,
    },
    'short, long, short and text': {
      chunks: [SHORT_BINARY + CELL_BINARY + SHORT_BINARY, BERLIN, SHORT_BINARY],
      pieces: ['frame 32', 'frame 45', 'frame 32', 'frame 79', 'frame 32'],
      from: PAGE_8,
    },
    'a frame that begins with X': {
      chunks: [BERLIN, RAW, BERLIN, RAW],
      pieces: ['frame 79', 'frame 32', 'frame 79', 'frame 32'],
      from: 'built by hand from h02.md, 1: 32 bytes that are kept as they came',
    },
    'an X in noise': {
      chunks: ['text:XYZ', BERLIN],
      pieces: ['noise 3', 'frame 79'],
      from: 'built by hand from h02.md, 1',
    },
  },
  scenes: [
    {
      from: HST_V1,
      scene: {
        kind: 'position',
        device: IMEI,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: -33.8568, lon: 151.2153, speedKmh: 61, courseDeg: 123 },
        attributes: { ignition: false, batteryPercent: 90 },
        cells: [{ mcc: 724, mnc: 5, lac: 500, cid: 41394 }],
      },
    },
    {
      from: `${PAGE_3}, decimal cells`,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2026, 11, 31, 23, 59, 59),
        fix: { valid: false, lat: 40.7128, lon: -74.006 },
        cells: [{ mcc: 310, mnc: 260, lac: 500, cid: 41394 }],
      },
    },
    {
      from: 'HuaSunTeK V1.0.5, 4',
      scene: {
        kind: 'alarm',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 0, courseDeg: 0 },
        alarms: ['powerCut'],
        attributes: { outputCut: true, armed: true },
      },
    },
    {
      from: 'HuaSunTeK V1.0.5, 4, an alarm without a fix',
      scene: { kind: 'alarm', device: DEVICE, time: Date.UTC(2026, 7, 21, 12), alarms: ['vibration', 'sos'] },
    },
    {
      from: 'HuaSunTeK V1.0.5, 3.5',
      scene: {
        kind: 'alarm',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        alarms: ['geofence'],
      },
    },
    {
      from: `${CANTRACK}, 4.1`,
      variant: 'cantrack',
      scene: {
        kind: 'alarm',
        device: IMEI,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        alarms: ['removing'],
      },
    },
    { from: PAGE_4, scene: { kind: 'login', device: DEVICE, time: Date.UTC(2026, 7, 21, 12) } },
    { from: PAGE_4, variant: 'cantrack', scene: { kind: 'login', device: IMEI, time: Date.UTC(2026, 7, 21, 12) } },
    { from: PAGE_4, scene: { kind: 'heartbeat', device: DEVICE, time: Date.UTC(2026, 7, 21, 12) } },
    {
      from: `${PAGE_4}, LINK`,
      scene: {
        kind: 'heartbeat',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        attributes: { satellites: 9, signalCsq: 22, batteryPercent: 55, steps: 12 },
      },
    },
    {
      from: `${CANTRACK}, 2.4`,
      variant: 'cantrack',
      scene: { kind: 'heartbeat', device: IMEI, time: Date.UTC(2026, 7, 21, 12), attributes: { batteryPercent: 5 } },
    },
    {
      from: `${PAGE_4}, NBR`,
      scene: {
        kind: 'status',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        cells: [
          { mcc: 262, mnc: 2, lac: 665, cid: 4252, signal: -67 },
          { mcc: 262, mnc: 2, lac: 665, cid: 3912, signal: -80 },
        ],
      },
    },
    {
      from: HST_V4,
      scene: {
        kind: 'reply',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 0, courseDeg: 0 },
        text: 'S20,80',
      },
    },
    {
      from: `${PAGE_4}, SMS`,
      scene: { kind: 'reply', device: DEVICE, time: Date.UTC(2026, 7, 21, 12), text: 'APN OK' },
    },
    {
      from: `${CANTRACK}, 3.1`,
      variant: 'cantrack',
      scene: { kind: 'reply', device: IMEI, time: Date.UTC(2026, 7, 21, 12), text: 'reset,RESET OK' },
    },
    {
      from: `${CANTRACK}, 2.5`,
      variant: 'cantrack',
      scene: {
        kind: 'info',
        device: IMEI,
        time: Date.UTC(2026, 7, 21, 12),
        attributes: { iccid: '89490123456789012345' },
      },
    },
    ...(['binary', 'binary-45', 'binary-46'] as const).map((variant) => ({
      from: PAGE_8,
      variant,
      scene: {
        kind: 'alarm' as const,
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: -33.4489, lon: -70.6693, speedKmh: 61, courseDeg: 123 },
        alarms: ['powerCut' as const],
        attributes: { ignition: false },
      },
    })),
    {
      from: `${PAGE_8}, with a cell`,
      variant: 'binary-45',
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 0, courseDeg: 0, satellites: 9 },
        attributes: { batteryPercent: 90, signalCsq: 25 },
        cells: [{ mcc: 262, mnc: 2, lac: 665, cid: 4252 }],
      },
    },
    {
      from: `${PAGE_8}, with an IMEI`,
      variant: 'binary-42',
      scene: {
        kind: 'position',
        device: IMEI,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 0, courseDeg: 0 },
      },
    },
    {
      from: `${PAGE_4}: units that report in binary say the rest in text`,
      variant: 'binary',
      scene: { kind: 'heartbeat', device: DEVICE, time: Date.UTC(2026, 7, 21, 12) },
    },
  ],
}
