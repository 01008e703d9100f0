import type { Vectors } from '../vectors'

// Every frame is put together from watch.md; the length counts the bytes of the content.
const FRAME = 'built by hand from watch.md, 1'
const ANSWERS = 'built by hand from watch.md, 2'
const POSITION = 'built by hand from watch.md, 3'
const STATUS = 'built by hand from watch.md, 4'
const DOWNLINK = 'built by hand from watch.md, 5'
const DEVICE = '9041542037'
const TIME = Date.UTC(2026, 7, 21, 12)

const LINK = 'text:[3G*9041542037*0002*LK]'
const PULSE = 'text:[3G*9041542037*0008*PULSE,72]'


export const vectors: Vectors = {
  frames: {
    'link keep': {
      wire: 'text:[3G*9041542037*0002*LK]',
      from: ANSWERS,
      reply: 'text:[3G*9041542037*0002*LK]',
      expect: [{ kind: 'heartbeat', device: '9041542037' }],
    },
    'link keep with steps, rolls and battery': {
      wire: 'text:[3G*9041542037*000B*LK,120,3,87]',
      from: ANSWERS,
      reply: 'text:[3G*9041542037*0002*LK]',
      expect: [{ kind: 'heartbeat', device: '9041542037', attributes: { batteryPercent: 87, steps: 120, 'watch.rolls': 3 } }],
    },
    'link keep with one number': {
      wire: 'text:[3G*9041542037*0006*LK,120]',
      from: ANSWERS,
      reply: 'text:[3G*9041542037*0002*LK]',
      expect: [{ kind: 'heartbeat', device: '9041542037', attributes: { steps: 120 } }],
    },
    'link keep of another maker': {
      wire: 'text:[SG*9041542037*0002*LK]',
      from: ANSWERS,
      reply: 'text:[SG*9041542037*0002*LK]',
      expect: [{ kind: 'heartbeat', device: '9041542037' }],
    },
    'link keep with an index': {
      wire: 'text:[ZJ*490154203237518*0007*0009*LK,5,0,60]',
      from: ANSWERS,
      reply: 'text:[ZJ*490154203237518*0007*0002*LK]',
      expect: [{ kind: 'heartbeat', device: '490154203237518', attributes: { batteryPercent: 60, steps: 5, 'watch.rolls': 0 } }],
    },
    'first contact': {
      wire: 'text:[3G*9041542037*0004*INIT]',
      from: ANSWERS,
      reply: 'text:[3G*9041542037*0006*INIT,1]',
      expect: [{ kind: 'login', device: '9041542037' }],
    },
    'first contact with an index': {
      wire: 'text:[3G*490154203237518*00ff*0006*INIT,1]',
      from: ANSWERS,
      reply: 'text:[3G*490154203237518*00ff*0006*INIT,1]',
      expect: [{ kind: 'login', device: '490154203237518', text: '1' }],
    },
    'position, north-east': {
      wire: 'text:[3G*9041542037*0059*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, south-east': {
      wire: 'text:[3G*9041542037*005C*UD_LTE,210826,120000,A,33.868820,S,151.209290,E,36.5,90.0,-5,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: -33.86882, lon: 151.20929, altitudeM: -5, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, south-west, at year end': {
      wire: 'text:[3G*9041542037*005F*UD_WCDMA,311225,235959,A,23.550520,S,46.633308,W,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2025-12-31T23:59:59.000Z', fix: { valid: true, lat: -23.55052, lon: -46.633308, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, north-west, without a fix': {
      wire: 'text:[3G*9041542037*0058*UD,210826,120000,V,40.780800,N,1.066700,W,36.5,90.0,34.0,0,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: false, lat: 40.7808, lon: -1.0667, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 0 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, letters missing': {
      wire: 'text:[3G*9041542037*0047*UD,210826,120000,V,0,,0,,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: false, lat: 0, lon: 0, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, sign and letter': {
      wire: 'text:[3G*9041542037*0059*UD,210826,120000,A,9.951861,N,-84.142212,W,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION + ': the sign and the letter say the same',
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 9.951861, lon: -84.142212, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, sign against a constant letter': {
      wire: 'text:[3G*9041542037*005B*UD,210826,120000,A,-33.480366,N,-70.763069,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION + ': letters that never change',
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: -33.480366, lon: -70.763069, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, blanks before numbers': {
      wire: 'text:[3G*9041542037*005C*UD,210826,120000,A, 52.520000,N, 13.4050000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position from memory': {
      wire: 'text:[3G*9041542037*005A*UD2,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { archive: true, batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position on a weather request': {
      wire: 'text:[3G*9041542037*0059*WT,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position with an index': {
      wire: 'text:[ZJ*490154203237518*0034*0059*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: FRAME,
      expect: [{ kind: 'position', device: '490154203237518', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, moving': {
      wire: 'text:[3G*9041542037*0059*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000018,0,0,0.0]',
      from: STATUS,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { motion: true, batteryPercent: 64, signalCsq: 80, steps: 1200, status: 24, 'watch.rolls': 2 } }],
    },
    'position, states raise nothing': {
      wire: 'text:[3G*9041542037*0059*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000007,0,0,0.0]',
      from: STATUS,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 7, 'watch.rolls': 2 } }],
    },
    'position, alarm bit': {
      wire: 'text:[3G*9041542037*0059*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00100000,0,0,0.0]',
      from: STATUS,
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['removing'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 1048576, 'watch.rolls': 2 } }],
    },
    'alarm, SOS': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00010000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['sos'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 65536, 'watch.rolls': 2 } }],
    },
    'alarm, battery low': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00020000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['lowBattery'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 131072, 'watch.rolls': 2 } }],
    },
    'alarm, fence left': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00040000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['geofenceExit'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 262144, 'watch.rolls': 2 } }],
    },
    'alarm, fence entered': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00080000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['geofenceEnter'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 524288, 'watch.rolls': 2 } }],
    },
    'alarm, taken off': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00100008,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['removing'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 1048584, 'watch.rolls': 2 } }],
    },
    'alarm, fall': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00200000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['fallDown'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 2097152, 'watch.rolls': 2 } }],
    },
    'alarm, fall of another maker': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00400000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['fallDown'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 4194304, 'watch.rolls': 2 } }],
    },
    'alarm, two at once': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00110000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['sos', 'removing'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 1114112, 'watch.rolls': 2 } }],
    },
    'alarm by state, battery low': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000001,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['lowBattery'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 1, 'watch.rolls': 2 } }],
    },
    'alarm by state, outside and supply cut': {
      wire: 'text:[3G*9041542037*005D*AL_LTE,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00004002,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['geofenceExit', 'powerCut'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 16386, 'watch.rolls': 2 } }],
    },
    'alarm of no known kind': {
      wire: 'text:[3G*9041542037*0059*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['general'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'alarm of a customer': {
      wire: 'text:[3G*9041542037*0062*ALCUSTOMER1,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00010000,0,0,0.0]',
      from: STATUS,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['sos'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 65536, 'watch.rolls': 2 } }],
    },
    'alarm, SOS without a fix': {
      wire: 'text:[ZJ*9041542037*0003*004B*AL_LTE,210826,120000,V,0,N,0,E,36.5,90.0,34.0,9,80,64,1200,2,00010000,0,0,0]',
      from: STATUS,
      reply: 'text:[ZJ*9041542037*0003*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: false, lat: 0, lon: 0, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['sos'], attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 65536, 'watch.rolls': 2 } }],
    },
    'position, status of four digits': {
      wire: 'text:[3G*9041542037*0056*UD2,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,0010,0,0,0.0]',
      from: STATUS,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { motion: true, archive: true, batteryPercent: 64, signalCsq: 80, steps: 1200, status: 16, 'watch.rolls': 2 } }],
    },
    'position, three cells': {
      wire: 'text:[3G*9041542037*008B*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,3,1,460,0,9336,3981,141,9336,3912,141,9765,4233,134,0,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 }, cells: [{ mcc: 460, mnc: 0, lac: 9336, cid: 3981, signal: 141 }, { mcc: 460, mnc: 0, lac: 9336, cid: 3912, signal: 141 }, { mcc: 460, mnc: 0, lac: 9765, cid: 4233, signal: 134 }] }],
    },
    'position, cell in hex': {
      wire: 'text:[3G*9041542037*0071*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,1,1,234,10,55C0,3B882A2,132,,10]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.accuracyM': 10, 'watch.rolls': 2 }, cells: [{ mcc: 234, mnc: 10, lac: 21952, cid: 62423714, signal: 132 }] }],
    },
    'position, cell without a number': {
      wire: 'text:[3G*9041542037*0074*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,1,1,FFFF,FFFF,FFFE,3B882A2,132,,00]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, cell without a signal': {
      wire: 'text:[3G*9041542037*006F*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,1,1,240,7,34505,80806406,,,00]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 }, cells: [{ mcc: 240, mnc: 7, lac: 34505, cid: 80806406 }] }],
    },
    'position, places of the network empty': {
      wire: 'text:[3G*9041542037*005B*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,1,,,,00]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, access points': {
      wire: 'text:[3G*9041542037*00C8*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,1,1,460,01,42308,101992452,100,3,home,0a:1b:2c:3d:4e:5f,-69,,0a:1b:2c:3d:4e:60,-79,last one,0a:1b:2c:3d:4e:61,-80,12.5]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.accuracyM': 12.5, 'watch.rolls': 2 }, cells: [{ mcc: 460, mnc: 1, lac: 42308, cid: 101992452, signal: 100 }], wifi: [{ mac: '0A:1B:2C:3D:4E:5F', signal: -69 }, { mac: '0A:1B:2C:3D:4E:60', signal: -79 }, { mac: '0A:1B:2C:3D:4E:61', signal: -80 }] }],
    },
    'position, network names with commas and colons': {
      wire: 'text:[3G*9041542037*008D*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,2,a,b:c,0a:1b:2c:3d:4e:5f,-69,x,0a:1b:2c:3d:4e:60,-79,0.0]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 }, wifi: [{ mac: '0A:1B:2C:3D:4E:5F', signal: -69 }, { mac: '0A:1B:2C:3D:4E:60', signal: -79 }] }],
    },
    'position, access points that end early': {
      wire: 'text:[3G*9041542037*0070*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,3,home,0a:1b:2c:3d:4e:5f,-69]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 }, wifi: [{ mac: '0A:1B:2C:3D:4E:5F', signal: -69 }] }],
    },
    'position, more than is documented': {
      wire: 'text:[3G*9041542037*005B*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,7,8,9]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position, nothing behind the status': {
      wire: 'text:[3G*9041542037*0051*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position with month 13': {
      wire: 'text:[3G*9041542037*0059*UD,211326,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '9041542037', attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position at 120° north': {
      wire: 'text:[3G*9041542037*005A*UD,210826,120000,A,120.000000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position with letters for a speed': {
      wire: 'text:[3G*9041542037*0059*UD,210826,120000,A,52.520000,N,13.405000,E,fast,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'position that ends in the signal': {
      wire: 'text:[3G*9041542037*003B*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 } }],
    },
    'position that ends in the longitude': {
      wire: 'text:[3G*9041542037*002A*UD,210826,120000,A,52.520000,N,13.405000,E]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405 } }],
    },
    'alarm that ends in the signal': {
      wire: 'text:[3G*9041542037*003F*AL,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,100]',
      from: POSITION,
      reply: 'text:[3G*9041542037*0002*AL]',
      expect: [{ kind: 'alarm', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, alarms: ['general'], attributes: { signalCsq: 100 } }],
    },
    'position whose letters are left out with their fields': {
      wire: 'text:[3G*9041542037*004E*UD,210826,120000,V,-52.520000,-13.405000,36.5,90.0,34.0,9,100,64,12,0,00000000]',
      from: `${POSITION}: the sign decides`,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: false, lat: -52.52, lon: -13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { signalCsq: 100, batteryPercent: 64, steps: 12, 'watch.rolls': 0, status: 0 } }],
    },
    'position, letters in lower case and counts with a point': {
      wire: 'text:[3G*9041542037*0058*UD,210826,120000,a,52.520000,s,13.405000,w,36.5,90.0,34.0,9.0,100.0,64.0,12.0,0,00000000]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: -52.52, lon: -13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { signalCsq: 100, batteryPercent: 64, steps: 12, 'watch.rolls': 0, status: 0 } }],
    },
    'position with nothing counted': {
      wire: 'text:[3G*9041542037*0051*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,-1,-1,-1,-1,-1,00000000]',
      from: POSITION,
      issues: ['range', 'range', 'range', 'range', 'range'],
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90 }, attributes: { status: 0 } }],
    },
    'position with a letter that is none': {
      wire: 'text:[3G*9041542037*0050*UD,210826,120000,A,52.520000,N,13.405000,?,36.5,90.0,34.0,9,100,64,12,0,00000000]',
      from: POSITION,
      issues: ['range'],
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', attributes: { signalCsq: 100, batteryPercent: 64, steps: 12, 'watch.rolls': 0, status: 0 } }],
    },
    'position with blanks in front of its fields': {
      wire: 'text:[3G*9041542037*0060*UD, 210826, 120000, A, 52.520000, S, 13.405000, W, 36.5, 90.0, 34.0, 9, 100, 64, 12, 0, 00000000]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: -52.52, lon: -13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { signalCsq: 100, batteryPercent: 64, steps: 12, 'watch.rolls': 0, status: 0 } }],
    },
    'position behind an unknown word': {
      wire: 'text:[3G*9041542037*0050*WG,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,100,64,12,0,00000000]',
      from: POSITION,
      issues: ['unknown-type'],
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { signalCsq: 100, batteryPercent: 64, steps: 12, 'watch.rolls': 0, status: 0 } }],
    },
    'position in answer to a command': {
      wire: 'text:[3G*9041542037*0050*CR,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,100,64,12,0,00000000]',
      from: POSITION,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { signalCsq: 100, batteryPercent: 64, steps: 12, 'watch.rolls': 0, status: 0 } }],
    },
    'link keep in lower case': {
      wire: 'text:[3G*9041542037*0002*lk]',
      from: ANSWERS,
      reply: 'text:[3G*9041542037*0002*LK]',
      expect: [{ kind: 'heartbeat', device: '9041542037' }],
    },
    'without a word': {
      wire: 'text:[3G*9041542037*0000*]',
      from: FRAME,
      expect: [{ kind: 'other', device: '9041542037' }],
    },
    'health, pulse': {
      wire: 'text:[3G*9041542037*0008*PULSE,72]',
      from: ANSWERS,
      expect: [{ kind: 'status', device: '9041542037', attributes: { 'watch.pulse': 72 } }],
    },
    'health, pulse in small letters': {
      wire: 'text:[3G*9041542037*0008*heart,68]',
      from: ANSWERS,
      expect: [{ kind: 'status', device: '9041542037', attributes: { 'watch.pulse': 68 } }],
    },
    'health, blood pressure': {
      wire: 'text:[3G*9041542037*000C*BLOOD,120,80]',
      from: ANSWERS,
      expect: [{ kind: 'status', device: '9041542037', attributes: { 'watch.bloodHigh': 120, 'watch.bloodLow': 80 } }],
    },
    'health, blood pressure and pulse': {
      wire: 'text:[3G*9041542037*0015*BPHRT,120,80,72,1,1,1]',
      from: ANSWERS,
      expect: [{ kind: 'status', device: '9041542037', attributes: { 'watch.bloodHigh': 120, 'watch.bloodLow': 80, 'watch.pulse': 72 } }],
    },
    'health, temperature': {
      wire: 'text:[ZJ*9041542037*0001*0009*TEMP,36.5]',
      from: ANSWERS,
      expect: [{ kind: 'status', device: '9041542037', attributes: { temperatureC: 36.5 } }],
    },
    'health, temperature measured': {
      wire: 'text:[3G*9041542037*000E*btemp2,1,36.60]',
      from: ANSWERS,
      expect: [{ kind: 'status', device: '9041542037', attributes: { temperatureC: 36.6 } }],
    },
    'health, temperature not measured': {
      wire: 'text:[3G*9041542037*000A*btemp2,0,0]',
      from: ANSWERS,
      expect: [{ kind: 'status', device: '9041542037' }],
    },
    'health, blood oxygen': {
      wire: 'text:[3G*9041542037*000B*oxygen,0,98]',
      from: ANSWERS,
      expect: [{ kind: 'status', device: '9041542037', attributes: { 'watch.bloodOxygen': 98 } }],
    },
    'voice query': {
      wire: 'text:[3G*9041542037*0003*TKQ]',
      from: ANSWERS,
      reply: 'text:[3G*9041542037*0003*TKQ]',
      expect: [{ kind: 'other', device: '9041542037', text: 'Asks for voice messages' }],
    },
    'second voice query': {
      wire: 'text:[3G*9041542037*0004*TKQ2]',
      from: ANSWERS,
      reply: 'text:[3G*9041542037*0004*TKQ2]',
      expect: [{ kind: 'other', device: '9041542037', text: 'Asks for voice messages' }],
    },
    'part of a voice message': {
      wire: 'text:[ZJ*490154203237518*0034*0025*JXTK,0,voice_1,1,6,#!AMR\\x0a}\\x01\\x00}\\x02}\\x03}\\x04}\\x05\\xff]',
      from: ANSWERS,
      reply: 'text:[ZJ*490154203237518*0034*0007*JXTKR,1]',
      expect: [{ kind: 'info', device: '490154203237518', text: 'Voice voice_1, part 1 of 6' }],
    },
    'voice message': {
      wire: 'text:[3G*9041542037*0015*TK,#!AMR\\x0a}\\x01\\x00}\\x02}\\x03}\\x04}\\x05\\xff]',
      from: ANSWERS,
      expect: [{ kind: 'info', device: '9041542037', text: 'Voice, 13 bytes' }],
    },
    'voice arrived': {
      wire: 'text:[3G*9041542037*0004*TK,1]',
      from: ANSWERS,
      expect: [{ kind: 'reply', device: '9041542037', text: 'Voice arrived' }],
    },
    'voice refused': {
      wire: 'text:[3G*9041542037*0004*TK,0]',
      from: ANSWERS,
      expect: [{ kind: 'reply', device: '9041542037', text: 'Voice refused' }],
    },
    'picture': {
      wire: 'text:[3G*9041542037*0018*img,5,210826120000,\\xff\\xd8\\xff}\\x01]',
      from: ANSWERS,
      expect: [{ kind: 'info', device: '9041542037', text: 'Picture 210826120000, 4 bytes' }],
    },
    'part of a voice message, everything escaped': {
      wire: 'text:[ZJ}\\x05490154203237518}\\x050034}\\x050011}\\x05JXTK}\\x040}\\x04v}\\x041}\\x042}\\x04\\x01}\\x05}\\x04\\x02]',
      from: FRAME + ', 1: stars and commas of the head escaped, too',
      reply: 'text:[ZJ*490154203237518*0034*0007*JXTKR,1]',
      expect: [{ kind: 'info', device: '490154203237518', text: 'Voice v, part 1 of 2' }],
    },
    'SIM card number': {
      wire: 'text:[3G*9041542037*0019*CCID,89860000000000000001]',
      from: ANSWERS,
      expect: [{ kind: 'info', device: '9041542037', attributes: { iccid: '89860000000000000001' } }],
    },
    'SIM card number, empty': {
      wire: 'text:[3G*9041542037*0005*ICCID]',
      from: ANSWERS,
      expect: [{ kind: 'info', device: '9041542037' }],
    },
    'settings': {
      wire: 'text:[3G*9041542037*0014*CONFIG,TY:G36,UL:600]',
      from: ANSWERS,
      expect: [{ kind: 'info', device: '9041542037', text: 'TY:G36,UL:600' }],
    },
    'answer to a command': {
      wire: 'text:[3G*9041542037*0006*UPLOAD]',
      from: DOWNLINK,
      expect: [{ kind: 'reply', device: '9041542037', text: 'UPLOAD' }],
    },
    'answer with parameters': {
      wire: 'text:[3G*9041542037*0031*TS,ver:1.2;ID:9041542037;ip:192.0.2.10;port:8888;]',
      from: DOWNLINK,
      expect: [{ kind: 'reply', device: '9041542037', text: 'TS,ver:1.2;ID:9041542037;ip:192.0.2.10;port:8888;' }],
    },
    'word that nobody documents': {
      wire: 'text:[3G*9041542037*0008*RATING,5]',
      from: ANSWERS,
      issues: ['unknown-type'],
      expect: [{ kind: 'info', device: '9041542037', text: 'RATING,5' }],
    },
    'length too small': {
      wire: 'text:[3G*9041542037*0008*LK,120,3,87]',
      from: FRAME,
      issues: ['range'],
      reply: 'text:[3G*9041542037*0002*LK]',
      expect: [{ kind: 'heartbeat', device: '9041542037', attributes: { batteryPercent: 87, steps: 120, 'watch.rolls': 3 } }],
    },
    'content with a bracket': {
      wire: 'text:[3G*9041542037*0006*TS,a]b]',
      from: FRAME,
      expect: [{ kind: 'reply', device: '9041542037', text: 'TS,a]b' }],
    },
    'length in small letters': {
      wire: 'text:[3G*9041542037*0059*UD,210826,120000,A,52.520000,N,13.405000,E,36.5,90.0,34.0,9,80,64,1200,2,00000000,0,0,0.0]',
      from: FRAME,
      expect: [{ kind: 'position', device: '9041542037', time: '2026-08-21T12:00:00.000Z', fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 36.5, courseDeg: 90, satellites: 9 }, attributes: { batteryPercent: 64, signalCsq: 80, steps: 1200, status: 0, 'watch.rolls': 2 } }],
    },
    'cut in the content': {
      wire: 'text:[3G*9041542037*0059*UD,210826,120000,A,52.520000,N,13.4',
      from: FRAME,
      issues: ['short', 'short'],
      expect: [],
    },
    'cut in the head': {
      wire: 'text:[3G*90415',
      from: FRAME,
      issues: ['short'],
      expect: [],
    },
    'longest frame in practice': {
      wire: 'text:[3G*9041542037*0BBB*TK,UUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUU]',
      from: FRAME,
      expect: [{ kind: 'info', device: '9041542037', text: 'Voice, 3000 bytes' }],
    },
    'down: link keep': {
      wire: 'text:[3G*9041542037*0002*LK]',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '9041542037', text: 'LK' }],
    },
    'down: first contact': {
      wire: 'text:[3G*9041542037*0006*INIT,1]',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '9041542037', text: 'INIT,1' }],
    },
    'down: alarm': {
      wire: 'text:[ZJ*490154203237518*0003*0002*AL]',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'reply', device: '490154203237518', text: 'AL' }],
    },
    'down: locate': {
      wire: 'text:[3G*9041542037*0002*CR]',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '9041542037', text: 'CR' }],
    },
    'down: interval': {
      wire: 'text:[3G*9041542037*0009*UPLOAD,60]',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '9041542037', text: 'UPLOAD,60' }],
    },
    'down: server': {
      wire: 'text:[3G*9041542037*0012*IP,192.0.2.10,8888]',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '9041542037', text: 'IP,192.0.2.10,8888' }],
    },
    'down: voice': {
      wire: 'text:[3G*9041542037*0015*TK,#!AMR\\x0a}\\x01\\x00}\\x02}\\x03}\\x04}\\x05\\xff]',
      from: DOWNLINK,
      downlink: true,
      expect: [{ kind: 'other', device: '9041542037', text: 'Voice, 13 bytes' }],
    },
  },
  streams: {
    'two frames in one chunk': { chunks: [LINK + PULSE.slice(5)], pieces: ['frame 23', 'frame 29'], from: FRAME },
    'one frame in two chunks': { chunks: [PULSE.slice(0, 17), 'text:' + PULSE.slice(17)], pieces: ['frame 29'], from: FRAME },
    'noise in front': { chunks: ['text:xyz', LINK], pieces: ['noise 3', 'frame 23'], from: FRAME },
    'brackets of another family': { chunks: ['text:[M869]', LINK], pieces: ['noise 6', 'frame 23'], from: FRAME },
    'line ends between frames': { chunks: [LINK, '0d0a', LINK], pieces: ['frame 23', 'noise 2', 'frame 23'], from: FRAME },
    'a frame without its bracket, and the next one': {
      chunks: ['text:[3G*9041542037*0008*PULSE,72', LINK],
      pieces: ['frame 28', 'frame 23'],
      from: 'watch.md, 1: the length says where the next one opens',
    },
    'a frame that was cut off, in front of a whole one': {
      chunks: [PULSE.slice(0, 28) + PULSE.slice(5)],
      pieces: ['frame 23', 'frame 29'],
      from: 'watch.md, 1: a head in front of the bracket',
    },
    'a length that is too small, and brackets in the name of a network': {
      chunks: ['text:[3G*9041542037*0003*CONFIG,[guest],1]', LINK],
      pieces: ['frame 37', 'frame 23'],
      from: 'watch.md, 1: brackets are matched',
    },
    'a length that is too large': {
      chunks: ['text:[3G*9041542037*0009*LK]'],
      pieces: ['frame 23'],
      from: 'watch.md, 1: the bracket decides when no more comes',
    },
    'a length that is too large, then another frame': {
      chunks: ['text:[3G*9041542037*0009*LK]', LINK],
      pieces: ['frame 23', 'frame 23'],
      from: 'watch.md, 1',
    },
    'a frame that never ends': { chunks: [LINK, 'text:[3G*9041542037*0010*UD,'], pieces: ['frame 23', 'tail 23'], from: FRAME },
  },
  scenes: [
    {
      from: POSITION,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: TIME,
        fix: { valid: true, lat: -33.8568, lon: -70.6483, altitudeM: 520, speedKmh: 6, courseDeg: 123, satellites: 9 },
        attributes: { motion: true, batteryPercent: 71, steps: 4321, signalCsq: 90 },
        cells: [
          { mcc: 460, mnc: 0, lac: 9336, cid: 3981, signal: 141 },
          { mcc: 460, mnc: 0, lac: 9336, cid: 3912, signal: 139 },
        ],
        wifi: [{ mac: '0A:1B:2C:3D:4E:5F', signal: -69 }],
      },
    },
    {
      from: POSITION,
      variant: 'ZJ+index',
      scene: {
        kind: 'position',
        device: '490154203237518',
        time: TIME,
        fix: { valid: false, lat: 52.52, lon: 13.405 },
        attributes: { archive: true },
      },
    },
    ...(['sos', 'lowBattery', 'geofenceExit', 'geofenceEnter', 'removing', 'fallDown'] as const).map((alarm) => ({
      from: STATUS,
      scene: {
        kind: 'alarm' as const,
        device: DEVICE,
        time: TIME,
        fix: { valid: true, lat: 1.3, lon: 103.8, speedKmh: 3 },
        alarms: [alarm],
      },
    })),
    { from: ANSWERS, scene: { kind: 'login', device: DEVICE, time: TIME } },
    {
      from: ANSWERS,
      variant: 'SG',
      scene: { kind: 'heartbeat', device: DEVICE, time: TIME, attributes: { steps: 77, batteryPercent: 50 } },
    },
    {
      from: ANSWERS,
      scene: { kind: 'status', device: DEVICE, time: TIME, attributes: { temperatureC: 36.6 } },
    },
    { from: DOWNLINK, scene: { kind: 'reply', device: DEVICE, time: TIME, text: 'TS,ok' } },
  ],
}
