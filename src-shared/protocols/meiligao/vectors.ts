import type { Vectors } from '../vectors'

// Every frame is put together from meiligao.md: length of everything, digits of the identity, command, content,
// CRC-CCITT-FALSE over all before it.
const FRAME = 'built by hand from meiligao.md, 1'
const MESSAGE = 'built by hand from meiligao.md, 2'
const POSITION = 'built by hand from meiligao.md, 2: position text'
const ALARM = 'built by hand from meiligao.md, 2: alarm codes'
const DOWNLINK = 'built by hand from meiligao.md, 3'
const DEVICE = '49015420323751'
const TIME = Date.UTC(2026, 7, 21, 12)

const LOGIN = '2424 0011 49015420323751 5000 0e09 0d0a'
const BERLIN =
  '2424 006b 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 3db2 0d0a'
const WITHOUT_LENGTH =
  '2424 0000 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 cefd 0d0a'


export const vectors: Vectors = {
  frames: {
    'login': {
      wire: '2424 0011 49015420323751 5000 0e09 0d0a',
      from: MESSAGE,
      reply: '4040001249015420323751400001fab60d0a',
      expect: [{ kind: 'login', device: '49015420323751' }],
    },
    'login with a short identity': {
      wire: '2424 0011 123456ffffffff 5000 8b9b 0d0a',
      from: FRAME,
      reply: '40400012123456ffffffff400001a99b0d0a',
      expect: [{ kind: 'login', device: '123456' }],
    },
    'heartbeat': {
      wire: '2424 0011 49015420323751 0001 1097 0d0a',
      from: MESSAGE,
      reply: '4040001249015420323751000101d42a0d0a',
      expect: [{ kind: 'heartbeat', device: '49015420323751' }],
    },
    'server query': {
      wire: '2424 0011 49015420323751 0002 20f4 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'info', device: '49015420323751', text: 'Asks for the address of the server' }],
    },
    'position, north-east': {
      wire: '2424 006b 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 3db2 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position, south-east': {
      wire: '2424 006b 49015420323751 9955 3132303030302e3030302c412c333335322e313239322c532c31353131322e35 3537342c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 e77c 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: -33.86882, lon: 151.20929, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position, south-west, at year end': {
      wire: '2424 006b 49015420323751 9955 3233353935392e3939392c412c323333332e303331322c532c30343633372e39 3938352c572c31392e37312c39302c3331313232352c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 c9b1 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2025-12-31T23:59:59.999Z', fix: { valid: true, lat: -23.55052, lon: -46.6333083, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position, north-west, without a fix': {
      wire: '2424 0064 49015420323751 9955 3132303030302e3030302c562c343034362e383438302c4e2c30303130342e30 3032302c572c2c2c3231303832362c2c2a31437c302e397c33347c303030307c 303030302c303030307c303030303132333435 c681 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: false, lat: 40.7808, lon: -1.0667, altitudeM: 34, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position, network, signal and satellites': {
      wire: '2424 0090 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e387c31 32337c323130317c303030302c303030302c303230452c303241417c30323038 303030353038394530304531434638347c31437c31373243353832437c3042 eba4 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 123, speedKmh: 36.503, courseDeg: 90, satellites: 11, hdop: 0.8 }, attributes: { outputCut: true, signalCsq: 28, odometerKm: 388782.124, inputs: 33, outputs: 1, 'meiligao.analog': [0, 0, 526, 682] }, cells: [{ mcc: 520, mnc: 5, lac: 2206, cid: 14798724 }] }],
    },
    'position, short cell': {
      wire: '2424 007f 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e387c31 38367c323030307c303132362c303046467c3032444530303032443843444234 31357c30367c3030464436423739 0c87 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 186, speedKmh: 36.503, courseDeg: 90, hdop: 0.8 }, attributes: { outputCut: false, signalCsq: 6, odometerKm: 16608.121, inputs: 32, outputs: 0, 'meiligao.analog': [294, 255] }, cells: [{ mcc: 734, mnc: 2, lac: 55501, cid: 46101 }] }],
    },
    'position, no network': {
      wire: '2424 0082 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e387c31 38367c323030307c303132362c303046467c3030303030303030303030303030 30307c36337c30303030303030307c3030 60f2 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 186, speedKmh: 36.503, courseDeg: 90, satellites: 0, hdop: 0.8 }, attributes: { outputCut: false, signalCsq: 99, odometerKm: 0, inputs: 32, outputs: 0, 'meiligao.analog': [294, 255] } }],
    },
    'position, card behind the satellites': {
      wire: '2424 00b6 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c37 7c323530307c303030302c303030302c303130312c303241447c303230383030 30353043313330313638353333427c30427c30303032313034357c30417c2520 205e444f45244a4f484e244d522e5e5e3f3b3630303736343030303035303033 3733383533 36ab 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 7, speedKmh: 36.503, courseDeg: 90, satellites: 10, hdop: 0.9 }, attributes: { outputCut: false, signalCsq: 11, odometerKm: 135.237, inputs: 37, outputs: 0, card: '%  ^DOE$JOHN$MR.^^?;6007640000500373853', 'meiligao.analog': [0, 0, 257, 685] }, cells: [{ mcc: 520, mnc: 5, lac: 3091, cid: 23614267 }] }],
    },
    'position, odometer and card': {
      wire: '2424 0074 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c31312e357c 3139347c303030307c313139322c303030307c3030303835383030307c303033 313438 c724 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 194, speedKmh: 36.503, courseDeg: 90, hdop: 11.5 }, attributes: { outputCut: false, odometerKm: 858, inputs: 0, outputs: 0, driverId: '003148', 'meiligao.analog': [4498, 0] } }],
    },
    'position, more than is documented': {
      wire: '2424 0076 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c312e307c35 307c303030307c303030302c303030307c3030303030303130307c3030414231 327c377c38 f324 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 50, speedKmh: 36.503, courseDeg: 90, hdop: 1 }, attributes: { outputCut: false, odometerKm: 0.1, inputs: 0, outputs: 0, driverId: '00AB12', 'meiligao.analog': [0, 0] } }],
    },
    'position, eight analog words': {
      wire: '2424 0080 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c312e377c31 30307c383030307c303737422c303030302c303030302c303030302c30303030 2c303030302c303030302c30303030 3396 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 100, speedKmh: 36.503, courseDeg: 90, hdop: 1.7 }, attributes: { outputCut: false, inputs: 128, outputs: 0, 'meiligao.analog': [1915, 0, 0, 0, 0, 0, 0, 0] } }],
    },
    'position that ends at the state': {
      wire: '2424 0058 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e387c32 30377c30303034 ef2f 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 207, speedKmh: 36.503, courseDeg: 90, hdop: 0.8 }, attributes: { outputCut: false, inputs: 0, outputs: 4 } }],
    },
    'position without HDOP': {
      wire: '2424 0055 49015420323751 9955 3132303030302e3030302c562c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c7c3136387c 32303030 1d47 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: false, lat: 52.52, lon: 13.405, altitudeM: 168, speedKmh: 36.503, courseDeg: 90 }, attributes: { outputCut: false, inputs: 32, outputs: 0 } }],
    },
    'position that ends at the date': {
      wire: '2424 0046 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c323130383236 397b 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 36.503, courseDeg: 90 } }],
    },
    'position, state in binary': {
      wire: '2424 0063 49015420323751 9955 3136353835332c412c353233312e323030302c4e2c30313332342e333030302c 452c31392e37312c39302c3231303832362c2c2a31437c322e357c3131307c00 0600007c0000010f7c303242302c30423336 7875 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T16:58:53.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 110, speedKmh: 36.503, courseDeg: 90, hdop: 2.5 } }],
    },
    'position, below the sea': {
      wire: '2424 0063 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c312e307c2d 3431327c303030307c303030302c30303030 c50b 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: -412, speedKmh: 36.503, courseDeg: 90, hdop: 1 }, attributes: { outputCut: false, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position with month 13': {
      wire: '2424 006b 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231313332362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 a358 0d0a',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position with a minute of 75': {
      wire: '2424 006b 49015420323751 9955 3132303030302e3030302c412c353237352e303030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 707a 0d0a',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position at 120° north': {
      wire: '2424 006c 49015420323751 9955 3132303030302e3030302c412c31323030302e303030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 c507 0d0a',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position on course 400': {
      wire: '2424 006c 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c3430302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 795f 0d0a',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position that breaks off': {
      wire: '2424 002d 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c303133 7a1b 0d0a',
      from: POSITION,
      issues: ['short'],
      expect: [{ kind: 'other', device: '49015420323751' }],
    },
    'alarm, SOS': {
      wire: '2424 006c 49015420323751 9999 013132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 4674 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['sos'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 1, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, battery low': {
      wire: '2424 006c 49015420323751 9999 103132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 f62c 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['lowBattery'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 16, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, overspeed': {
      wire: '2424 006c 49015420323751 9999 113132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 dd96 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['overspeed'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 17, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, movement': {
      wire: '2424 006c 49015420323751 9999 123132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 a158 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['movement'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 18, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, geofence': {
      wire: '2424 006c 49015420323751 9999 133132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 8ae2 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['geofence'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 19, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, accident': {
      wire: '2424 006c 49015420323751 9999 143132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 58c4 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['accident'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 20, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, main power cut': {
      wire: '2424 006c 49015420323751 9999 503132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 b9e6 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['powerCut'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 80, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, antenna cut': {
      wire: '2424 006c 49015420323751 9999 533132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 c528 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['gpsAntennaCut'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 83, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, hard braking': {
      wire: '2424 006c 49015420323751 9999 723132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 c977 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['hardBraking'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 114, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, hard acceleration': {
      wire: '2424 006c 49015420323751 9999 733132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 e2cd 0d0a',
      from: ALARM,
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['hardAcceleration'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 115, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, input 2 on': {
      wire: '2424 006c 49015420323751 9999 023132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 3aba 0d0a',
      from: ALARM,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 2, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, input 1 off': {
      wire: '2424 006c 49015420323751 9999 313132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 fa73 0d0a',
      from: ALARM,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 49, 'meiligao.analog': [0, 0] } }],
    },
    'alarm, of an unknown code': {
      wire: '2424 006c 49015420323751 9999 753132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 1b51 0d0a',
      from: ALARM,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 117, 'meiligao.analog': [0, 0] } }],
    },
    'alarm of TK218, tired driver': {
      wire: '2424 006c 49015420323751 9999 603132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 05e1 0d0a',
      from: ALARM,
      variant: 'tk218',
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['fatigueDriving'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 96, 'meiligao.analog': [0, 0] } }],
    },
    'alarm of TK218, hard braking': {
      wire: '2424 006c 49015420323751 9999 713132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 b5b9 0d0a',
      from: ALARM,
      variant: 'tk218',
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['hardBraking'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 113, 'meiligao.analog': [0, 0] } }],
    },
    'alarm of TK218, hard acceleration': {
      wire: '2424 006c 49015420323751 9999 723132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 c977 0d0a',
      from: ALARM,
      variant: 'tk218',
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['hardAcceleration'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 114, 'meiligao.analog': [0, 0] } }],
    },
    'alarm of TK218, accident': {
      wire: '2424 006c 49015420323751 9999 733132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 e2cd 0d0a',
      from: ALARM,
      variant: 'tk218',
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['accident'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 115, 'meiligao.analog': [0, 0] } }],
    },
    'alarm of TK218, idling': {
      wire: '2424 006c 49015420323751 9999 743132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 30eb 0d0a',
      from: ALARM,
      variant: 'tk218',
      expect: [{ kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['idle'], attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 116, 'meiligao.analog': [0, 0] } }],
    },
    'alarm whose code is missing': {
      wire: '2424 006c 49015420323751 9999 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 80a4 0d0a',
      from: ALARM,
      issues: ['range', 'range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'stored position': {
      wire: '2424 0071 49015420323751 9016 0001020304053132303030302e3030302c412c353233312e323030302c4e2c30 313332342e333030302c452c31392e37312c39302c3231303832362c2c2a3143 7c302e397c33347c303030307c303030302c303030307c303030303132333435 9c24 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, archive: true, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'stored positions': {
      wire: '2424 00c5 49015420323751 6688 02003132303030302e3030302c412c353233312e323030302c4e2c3031333234 2e333030302c452c31392e37312c39302c3231303832367c302e307c302e307c 303030307c303030302c303030307c3030303030323034325c11313230303330 2e3030302c412c353233312e323030302c4e2c30313332342e333030302c452c 31392e37312c39302c3231303832362c2c2a31437c302e397c33347c30303030 7c303030302c303030307c303030303132333435 3aaf 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 0, speedKmh: 36.503, courseDeg: 90, hdop: 0 }, attributes: { outputCut: false, archive: true, odometerKm: 2.042, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }, { kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:30.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, alarms: ['overspeed'], attributes: { outputCut: false, archive: true, odometerKm: 12.345, inputs: 0, outputs: 0, event: 17, 'meiligao.analog': [0, 0] } }],
    },
    'stored positions, more promised than sent': {
      wire: '2424 006a 49015420323751 6688 03003132303030302e3030302c412c353233312e323030302c4e2c3031333234 2e333030302c452c31392e37312c39302c3231303832367c302e307c302e307c 303030307c303030302c303030307c3030303030323034325c decc 0d0a',
      from: MESSAGE,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 0, speedKmh: 36.503, courseDeg: 90, hdop: 0 }, attributes: { outputCut: false, archive: true, odometerKm: 2.042, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position, letters in lower case and signs beside them': {
      wire: '2424 006d 49015420323751 9955 3132303030302e3030302c612c2d353233312e323030302c732c2d3031333234 2e333030302c772c31392e37312c39302c3231303832362c2c2a31437c302e39 7c33347c303030307c303030302c303030307c303030303132333435 414e 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: -52.52, lon: -13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position, hour of one digit': {
      wire: '2424 006a 49015420323751 9955 39303030302e3030302c412c353233312e323030302c4e2c30313332342e3330 30302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c3334 7c303030307c303030302c303030307c303030303132333435 50f3 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T09:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position without a date': {
      wire: '2424 0065 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c2c2c2a31437c302e397c33347c30303030 7c303030302c303030307c303030303132333435 5e0b 0d0a',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position with a letter that is none': {
      wire: '2424 006b 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c3f2c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 024f 0d0a',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position with blanks in front of its fields': {
      wire: '2424 0073 49015420323751 9955 203132303030302e3030302c20412c20353233312e323030302c204e2c203031 3332342e333030302c20452c2031392e37312c2039302c3231303832362c2c2a 31437c302e397c33347c303030307c303030302c303030307c30303030313233 3435 16b2 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position, one analog input': {
      wire: '2424 0066 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303141327c303030303132333435 3442 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [418] } }],
    },
    'position, cell of three bytes': {
      wire: '2424 0083 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303230383030303530383130453143 4638347c31437c30303030333033397c3042 1606 0d0a',
      from: POSITION,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, satellites: 11, hdop: 0.9 }, attributes: { outputCut: false, signalCsq: 28, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] }, cells: [{ mcc: 520, mnc: 5, lac: 2064, cid: 14798724 }] }],
    },
    'position in answer to a locate': {
      wire: '2424 006b 49015420323751 4101 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 6ab4 0d0a',
      from: `${MESSAGE}: the text of a position behind the number of a command`,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'position behind an unknown command': {
      wire: '2424 006c 49015420323751 9944 073132303030302e3030302c412c353233312e323030302c4e2c30313332342e 333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c 33347c303030307c303030302c303030307c303030303132333435 0103 0d0a',
      from: `${MESSAGE}: the text of a position behind a byte, as in an alarm`,
      issues: ['unknown-type'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, event: 7, 'meiligao.analog': [0, 0] } }],
    },
    'unknown command': {
      wire: '2424 0014 49015420323751 1234 616263 cf72 0d0a',
      from: `${FRAME}: length and CRC are right`,
      issues: ['unknown-type'],
      expect: [{ kind: 'other', device: '49015420323751' }],
    },
    'stored positions, fewer promised than sent': {
      wire: '2424 00c1 49015420323751 6688 01003132303030302e3030302c412c353233312e323030302c4e2c3031333234 2e333030302c452c31392e37312c39302c3231303832367c302e307c302e307c 303030307c303030302c303030307c3030303030323034325c01313230303030 2e3030302c412c353233312e323030302c4e2c30313332342e333030302c452c 31392e37312c39302c3231303832367c302e307c302e307c303030307c303030 302c303030307c303030303032303432 823c 0d0a',
      from: MESSAGE,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 0, speedKmh: 36.503, courseDeg: 90, hdop: 0 }, attributes: { outputCut: false, archive: true, odometerKm: 2.042, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }, { kind: 'alarm', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 0, speedKmh: 36.503, courseDeg: 90, hdop: 0 }, alarms: ['sos'], attributes: { outputCut: false, archive: true, odometerKm: 2.042, inputs: 0, outputs: 0, event: 1, 'meiligao.analog': [0, 0] } }],
    },
    'stored positions, the second one cut off': {
      wire: '2424 0093 49015420323751 6688 02003132303030302e3030302c412c353233312e323030302c4e2c3031333234 2e333030302c452c31392e37312c39302c3231303832367c302e307c302e307c 303030307c303030302c303030307c3030303030323034325c01313230303030 2e3030302c412c353233312e323030302c4e2c30313332342e333030302c452c 3139 de2e 0d0a',
      from: MESSAGE,
      issues: ['short'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 0, speedKmh: 36.503, courseDeg: 90, hdop: 0 }, attributes: { outputCut: false, archive: true, odometerKm: 2.042, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'login without an identity': {
      wire: '2424 0011 ffffffffffffff 5000 a102 0d0a',
      from: FRAME,
      reply: '40400012ffffffffffffff400001b5b30d0a',
      expect: [{ kind: 'login' }],
    },
    'no stored positions': {
      wire: '2424 0012 49015420323751 6688 00 7500 0d0a',
      from: MESSAGE,
      expect: [],
    },
    'driver’s card': {
      wire: '2424 0074 49015420323751 9966 0012d68700000000000000000000000000000000000000000000000000000000 000000000000000000000000000000000000000000000000000000007c313230 3030302c3231303832362c353233312e323030302c4e2c30313332342e333030 302c45 18ef 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405 }, attributes: { driverId: '0001234567' } }],
    },
    'two drivers’ cards, south-west': {
      wire: '2424 0074 49015420323751 9966 0012d6870074cbb1000000000000000000000000000000000000000000000000 000000000000000000000000000000000000000000000000000000007c313230 3030302c3231303832362c323333332e303331322c532c30343633372e393938 352c57 1c08 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: -23.55052, lon: -46.6333083 }, attributes: { driverId: '0007654321', 'meiligao.cards': '0001234567 0007654321' } }],
    },
    'driver’s card without a place': {
      wire: '2424 004d 49015420323751 9966 0012d68700000000000000000000000000000000000000000000000000000000 00000000000000000000000000000000000000000000000000000000 bf57 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'info', device: '49015420323751', attributes: { driverId: '0001234567' } }],
    },
    'driver’s card with month 13': {
      wire: '2424 0074 49015420323751 9966 0012d68700000000000000000000000000000000000000000000000000000000 000000000000000000000000000000000000000000000000000000007c313230 3030302c3231313332362c353233312e323030302c4e2c30313332342e333030 302c45 b134 0d0a',
      from: MESSAGE,
      issues: ['range'],
      expect: [{ kind: 'info', device: '49015420323751', attributes: { driverId: '0001234567' } }],
    },
    'OBD': {
      wire: '2424 0057 49015420323751 9901 31342e31302c313530302c34322c32302e30302c33302e35302c38382c362e31 302c372e32302c3431302e352c31323334352e362c312e31302c3830332e3430 2c302c332c32 77b6 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'status', device: '49015420323751', attributes: { batteryV: 14.1, odometerKm: 12345.6, rpm: 1500, 'meiligao.coolantC': 88, 'meiligao.engineLoadPercent': 30.5, 'meiligao.faultCount': 0, 'meiligao.fuelConsumption': 6.1, 'meiligao.fuelConsumptionAverage': 7.2, 'meiligao.fuelUsedL': 803.4, 'meiligao.hardAccelerations': 3, 'meiligao.hardBrakings': 2, 'meiligao.obdSpeedKmh': 42, 'meiligao.rangeKm': 410.5, 'meiligao.throttlePercent': 20, 'meiligao.tripFuelL': 1.1 } }],
    },
    'OBD totals': {
      wire: '2424 0033 49015420323751 9902 3132302c38352e35302c342e32352c33352c33382c3135312c353230302c3134 2c39 95ba 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'status', device: '49015420323751', attributes: { 'meiligao.averageSpeedKmh': 38, 'meiligao.drivingHours': 85.5, 'meiligao.hardAccelerations': 14, 'meiligao.hardBrakings': 9, 'meiligao.highestRpm': 5200, 'meiligao.highestSpeedKmh': 151, 'meiligao.idlingHours': 4.25, 'meiligao.ignitions': 120, 'meiligao.warmUpSeconds': 35 } }],
    },
    'OBD trip': {
      wire: '2424 0016 49015420323751 9903 312c322c33 e7cc 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'info', device: '49015420323751', text: '1,2,3' }],
    },
    'picture begins': {
      wire: '2424 0012 49015420323751 0800 02 4719 0d0a',
      from: MESSAGE,
      reply: '404000124901542032375188010276b20d0a',
      expect: [{ kind: 'info', device: '49015420323751', text: 'Picture 2 begins' }],
    },
    'picture': {
      wire: '2424 001a 49015420323751 9988 0242681100ffd8ffe0 6842 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'info', device: '49015420323751', text: 'Picture 2, part 0 of 17' }],
    },
    'picture with an end mark inside': {
      wire: '2424 001a 49015420323751 9988 0242681101010d0a02 4038 0d0a',
      from: FRAME,
      expect: [{ kind: 'info', device: '49015420323751', text: 'Picture 2, part 1 of 17' }],
    },
    'picture complete': {
      wire: '2424 0012 49015420323751 0f80 02 d911 0d0a',
      from: MESSAGE,
      reply: '4040001449015420323751668802000070e60d0a',
      expect: [{ kind: 'info', device: '49015420323751', text: 'Picture 2 is complete' }],
    },
    'position of a picture': {
      wire: '2424 006d 49015420323751 9977 02013132303030302e3030302c412c353233312e323030302c4e2c3031333234 2e333030302c452c31392e37312c39302c3231303832362c2c2a31437c302e39 7c33347c303030307c303030302c303030307c303030303132333435 00a1 0d0a',
      from: MESSAGE,
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0], 'meiligao.picture': 2 } }],
    },
    'answer, outputs set': {
      wire: '2424 0012 49015420323751 4115 01 08c0 0d0a',
      from: DOWNLINK,
      expect: [{ kind: 'reply', device: '49015420323751', text: '0x4115 outputs: done' }],
    },
    'answer, refused': {
      wire: '2424 0012 49015420323751 4102 00 8205 0d0a',
      from: DOWNLINK,
      expect: [{ kind: 'reply', device: '49015420323751', text: '0x4102 interval: refused' }],
    },
    'answer without a result': {
      wire: '2424 0011 49015420323751 4101 2e6a 0d0a',
      from: DOWNLINK,
      expect: [{ kind: 'reply', device: '49015420323751', text: '0x4101 locate: received' }],
    },
    'serial number and IMEI': {
      wire: '2424 0026 49015420323751 9001 56543331302c343930313534323033323337353138 068e 0d0a',
      from: DOWNLINK,
      expect: [{ kind: 'reply', device: '49015420323751', text: 'VT310,490154203237518' }],
    },
    'length zero': {
      wire: '2424 0000 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 cefd 0d0a',
      from: FRAME,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'length one too large': {
      wire: '2424 006c 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 b3e3 0d0a',
      from: FRAME,
      issues: ['range'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'wrong CRC': {
      wire: '2424 006b 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 3cb3 0d0a',
      from: FRAME,
      issues: ['checksum'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'wrong CRC and length zero': {
      wire: '2424 0000 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c31392e37312c39302c3231303832362c2c2a31437c302e397c33 347c303030307c303030302c303030307c303030303132333435 cffc 0d0a',
      from: FRAME,
      issues: ['range', 'checksum'],
      expect: [{ kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.503, courseDeg: 90, hdop: 0.9 }, attributes: { outputCut: false, odometerKm: 12.345, inputs: 0, outputs: 0, 'meiligao.analog': [0, 0] } }],
    },
    'cut in the text': {
      wire: '2424 006b 49015420323751 9955 3132303030302e3030302c412c353233312e323030302c4e2c30313332342e33 3030302c452c3139',
      from: FRAME,
      issues: ['short', 'short'],
      expect: [],
    },
    'cut in the header': {
      wire: '2424 0071 490154',
      from: FRAME,
      issues: ['short'],
      expect: [],
    },
    'largest piece of a picture': {
      wire: '2424 03fe 49015420323751 9988 02426811020d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d 0d0d0d0d0d0d0d0d0d0d0d0d0d a2be 0d0a',
      from: FRAME,
      expect: [{ kind: 'info', device: '49015420323751', text: 'Picture 2, part 2 of 17' }],
    },
    'down: login accepted': {
      wire: '4040 0012 49015420323751 4000 01 fab6 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '49015420323751', text: 'Login: accepted' }],
    },
    'down: login refused': {
      wire: '4040 0012 49015420323751 4000 00 ea97 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '49015420323751', text: 'Login: refused' }],
    },
    'down: heartbeat': {
      wire: '4040 0012 49015420323751 0001 01 d42a 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '49015420323751', text: 'Heartbeat: accepted' }],
    },
    'down: server address': {
      wire: '4040 0020 49015420323751 0002 3139322e302e322e31303a38383838 2145 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '49015420323751', text: 'The server is 192.0.2.10:8888' }],
    },
    'down: locate': {
      wire: '4040 0011 49015420323751 4101 e24b 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '49015420323751', text: 'Locate' }],
    },
    'down: interval': {
      wire: '4040 0013 49015420323751 4102 000a 718f 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '49015420323751', text: 'Report every 100 s' }],
    },
    'down: movement alarm': {
      wire: '4040 0013 49015420323751 4106 00c8 5441 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '49015420323751', text: 'Movement alarm beyond 200 m' }],
    },
    'down: cut': {
      wire: '4040 0012 49015420323751 4115 01 3100 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '49015420323751', text: 'Set output 1 on' }],
    },
    'down: cut with five bytes': {
      wire: '4040 0016 49015420323751 4114 0102020202 4167 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '49015420323751', text: 'Set output 1 on, output 2 as it is, output 3 as it is, output 4 as it is, output 5 as it is' }],
    },
    'down: zone': {
      wire: '4040 0014 49015420323751 4132 343830 4b96 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '49015420323751', text: 'Time zone 480 min' }],
    },
    'down: picture may begin': {
      wire: '4040 0012 49015420323751 8801 02 76b2 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '49015420323751', text: 'Picture 2: may begin' }],
    },
    'down: picture complete': {
      wire: '4040 0014 49015420323751 6688 020000 70e6 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '49015420323751', text: 'Picture 2: complete' }],
    },
    'down: restart': {
      wire: '4040 0011 49015420323751 4902 5b81 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '49015420323751', text: 'Restart' }],
    },
    'down: unknown command': {
      wire: '4040 0012 49015420323751 4fff 01 d578 0d0a',
      from: DOWNLINK,
      downlink: true,
      issues: ['unknown-type'],
      expect: [{ kind: 'other', device: '49015420323751' }],
    },
    'down: with a short identity': {
      wire: '4040 0011 123456ffffffff 4101 67d9 0d0a',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '123456', text: 'Locate' }],
    },
    'down: cut before the CRC': {
      wire: '4040 0011 49015420323751 4101 ',
      from: DOWNLINK,
      downlink: true,
      issues: ['short'],
      expect: [{ kind: 'other', device: '49015420323751', text: 'Locate' }],
    },
  },
  streams: {
    'two frames in one chunk': { chunks: [LOGIN + BERLIN], pieces: ['frame 17', 'frame 107'], from: FRAME },
    'one frame in two chunks': { chunks: [BERLIN.slice(0, 25), BERLIN.slice(25)], pieces: ['frame 107'], from: FRAME },
    'noise in front': { chunks: ['ff00 24', BERLIN], pieces: ['noise 3', 'frame 107'], from: FRAME },
    'line ends between frames': { chunks: [LOGIN, '0d0a', LOGIN], pieces: ['frame 17', 'noise 2', 'frame 17'], from: FRAME },
    'a length of zero': { chunks: [WITHOUT_LENGTH, LOGIN], pieces: ['frame 107', 'frame 17'], from: FRAME },
    'a frame that was cut off, in front of a whole one': {
      chunks: [BERLIN.slice(0, 64) + BERLIN + LOGIN],
      pieces: ['frame 30', 'frame 107', 'frame 17'],
      from: 'meiligao.md, 1: the next frame opens before 0D 0A',
    },
    'a length that is too large': {
      chunks: ['2424 0013 49015420323751 5000 0000 0d0a', LOGIN],
      pieces: ['frame 17', 'frame 17'],
      from: 'meiligao.md, 1: lengths may be wrong',
    },
    'a length that is too large, and nothing more': {
      chunks: ['2424 0013 49015420323751 5000 0000 0d0a'],
      pieces: ['frame 17'],
      from: 'meiligao.md, 1',
    },
    'dollars of another family': { chunks: ['text:$$A12,x', LOGIN], pieces: ['noise 7', 'frame 17'], from: FRAME },
    'a frame that never ends': { chunks: [LOGIN, '2424 0071 490154'], pieces: ['frame 17', 'tail 7'], from: FRAME },
  },
  scenes: [
    {
      from: POSITION,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: TIME,
        fix: {
          valid: true,
          lat: -33.8568,
          lon: -70.6483,
          altitudeM: 520,
          speedKmh: 61,
          courseDeg: 123,
          satellites: 9,
          hdop: 1.2,
        },
        attributes: { inputs: 2, outputs: 1, outputCut: true, signalCsq: 21, odometerKm: 1234.567 },
        cells: [{ mcc: 460, mnc: 0, lac: 9876, cid: 351623 }],
      },
    },
    {
      from: POSITION,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: TIME,
        fix: { valid: false, lat: 52.52, lon: 13.405 },
        attributes: { odometerKm: 858, driverId: '003148' },
      },
    },
    {
      from: MESSAGE,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: TIME,
        fix: { valid: true, lat: 1.3, lon: 103.8 },
        attributes: { archive: true },
      },
    },
    ...(['sos', 'lowBattery', 'overspeed', 'movement', 'geofence', 'powerCut', 'gpsAntennaCut'] as const).map((alarm) => ({
      from: ALARM,
      scene: {
        kind: 'alarm' as const,
        device: DEVICE,
        time: TIME,
        fix: { valid: true, lat: 1.3, lon: -103.8, speedKmh: 30 },
        alarms: [alarm],
      },
    })),
    {
      from: ALARM,
      variant: 'tk218',
      scene: {
        kind: 'alarm',
        device: DEVICE,
        time: TIME,
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        alarms: ['idle'],
      },
    },
    { from: MESSAGE, scene: { kind: 'login', device: DEVICE, time: TIME } },
    { from: MESSAGE, scene: { kind: 'heartbeat', device: '123456', time: TIME } },
    { from: DOWNLINK, scene: { kind: 'reply', device: DEVICE, time: TIME, text: 'VT310,490154203237518' } },
  ],
}
