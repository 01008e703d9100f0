import type { Vectors } from '../vectors'

// Frames are put together from the layouts of gps103.md, section 2; degrees and minutes are converted by hand:
// 5231.2000 is 52 + 31.2/60 = 52.52, 01324.3000 is 13 + 24.3/60 = 13.405; 27 knots are 27 × 1.852 = 50.004 km/h.
const FORMS = 'built by hand from gps103.md, 1'
const REPORT = 'built by hand from gps103.md, 2'
const KEYWORDS = 'built by hand from gps103.md, 3'
const COMMANDS = 'built by hand from gps103.md, 4'
const DEVICE = '490154203237518'

const BERLIN = `text:imei:${DEVICE},tracker,260821120000,,F,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00,34.0,1,0,31.37%,0.00%,+28;`
const BERLIN_FIX = { valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 50.004, courseDeg: 90 }
const NOON = '2026-08-21T12:00:00.000Z'
/** The shortest report with satellites; 62.947 s is written 02.947. */
const SHORT = 'F,120000.000,A,5231.2000,N,01324.3000,E,0.00,'
const SHORT_FIX = { valid: true, lat: 52.52, lon: 13.405, speedKmh: 0 }

const alarmVector = (keyword: string, alarm: string, attributes?: object) => ({
  wire: `text:imei:${DEVICE},${keyword},2608211200,13554900601,${SHORT};`,
  from: KEYWORDS,
  expect: [
    { kind: 'alarm', device: DEVICE, time: NOON, fix: SHORT_FIX, alarms: [alarm], ...(attributes ? { attributes } : {}) },
  ],
})

export const vectors: Vectors = {
  frames: {
    login: { wire: `text:##,imei:${DEVICE},A;`, from: FORMS, reply: 'text:LOAD', expect: [{ kind: 'login', device: DEVICE }] },
    heartbeat: { wire: `text:${DEVICE};`, from: FORMS, reply: 'text:ON', expect: [{ kind: 'heartbeat', device: DEVICE }] },
    'heartbeat in a datagram, with nothing to close it': {
      wire: `text:${DEVICE}`,
      from: `${FORMS}: the end of the datagram closes it`,
      issues: ['short'],
      expect: [{ kind: 'heartbeat', device: DEVICE }],
    },
    'heartbeat with a report glued to it': {
      wire: `text:${DEVICE}imei:${DEVICE},tracker,2608211200,2,${SHORT};`,
      from: FORMS,
      reply: 'text:ON',
      expect: [
        { kind: 'heartbeat', device: DEVICE },
        { kind: 'position', device: DEVICE, time: NOON, fix: SHORT_FIX },
      ],
    },
    'report with every field, north-east': {
      wire: BERLIN,
      from: REPORT,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: {
            ignition: true,
            fuelPercent: 31.37,
            temperatureC: 28,
            'gps103.door': false,
            'gps103.fuel2Percent': 0,
          },
        },
      ],
    },
    'report, south-west, at year end, the unit five hours behind': {
      wire: `text:imei:${DEVICE},tracker,251231185959,,F,235959.000,A,2333.0312,S,04637.9985,W,0.50,270;`,
      from: `${REPORT}: 23.550520°, 46.633308°; local 18:59 and UTC 23:59 make -5 h; 0.5 knots are 0.926 km/h`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: true, lat: -23.55052, lon: -46.6333083, speedKmh: 0.926, courseDeg: 270 },
        },
      ],
    },
    'report, south-east, local date a day ahead of UTC': {
      wire: `text:imei:${DEVICE},tracker,160216071800,,F,211811.000,A,3352.1234,S,15112.4321,E,0.00,0;`,
      from: `${REPORT}: local 07:18 and UTC 21:18 make -14 h, that is +10 h, so UTC is still the day before`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2016-02-15T21:18:11.000Z',
          fix: { valid: true, lat: -33.8687233, lon: 151.2072017, speedKmh: 0, courseDeg: 0 },
        },
      ],
    },
    'report, north-west, without a valid fix, local date a day behind UTC': {
      wire: `text:imei:${DEVICE},tracker,2608202100,,F,010005.500,V,4046.8500,N,07400.3600,W,0.00,;`,
      from: `${REPORT}: local 21:00 and UTC 01:00 make +20 h, that is -4 h`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2026-08-21T01:00:05.500Z',
          fix: { valid: false, lat: 40.7808333, lon: -74.006, speedKmh: 0 },
        },
      ],
    },
    'report with slashes and colons in the local time': {
      wire: `text:imei:${DEVICE},tracker,13/02/27 23:40,,F,154036.000,A,0626.0411,N,10149.3904,E,0.00,0;`,
      from: `${REPORT}: +8 h; 6.434018°, 101.823173°`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2013-02-27T15:40:36.000Z',
          fix: { valid: true, lat: 6.4340183, lon: 101.8231733, speedKmh: 0, courseDeg: 0 },
        },
      ],
    },
    'report with hemispheres in front and no time of day from satellites': {
      wire: `text:imei:${DEVICE},tracker,150420050648,53.0,F,0.0,A,N,5231.20000,E,01324.30000,0.0,,1.0,;`,
      from: `${REPORT}: the local time stands as sent, since its zone cannot be known`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2015-04-20T05:06:48.000Z',
          fix: { valid: true, lat: 52.52, lon: 13.405, altitudeM: 1, speedKmh: 0 },
        },
      ],
    },
    'report whose longitude lacks its leading zeros, closed by a line end': {
      wire: `text:imei:${DEVICE},tracker,260821120000,,F,120000,A,5231.20000,N,1324.30000,E,0.025,\\r\\n`,
      from: `${REPORT}: 0.025 knots are 0.0463 km/h`,
      expect: [
        { kind: 'position', device: DEVICE, time: NOON, fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 0.046 } },
      ],
    },
    'report in a datagram, with nothing to close it': {
      wire: `text:imei:${DEVICE},tracker,2608211200,,${SHORT}`,
      from: `${REPORT}: the end of the datagram closes it`,
      issues: ['short'],
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: SHORT_FIX }],
    },
    'report cut off in its longitude': {
      wire: `text:imei:${DEVICE},tracker,2608211200,,F,120000.000,A,5231.2000,N,0132`,
      from: REPORT,
      issues: ['short'],
      expect: [],
    },
    'report without satellites, with a cell': {
      wire: `text:imei:${DEVICE},tracker,260821120000,,L,,,296a,,51f7,,,,,0,0,0.00%,,;`,
      from: `${REPORT}: 0x296a is 10602, 0x51f7 is 20983`,
      expect: [
        {
          kind: 'status',
          device: DEVICE,
          time: NOON,
          attributes: { ignition: false, fuelPercent: 0, 'gps103.cell': 20983, 'gps103.door': false, 'gps103.lac': 10602 },
        },
      ],
    },
    'report with more fields than are known': {wire: 'text:imei:490154203237518,tracker,260821120000,,F,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00,34.0,1,0,31.37%,0.00%,+28,7,8;', from: 'built by hand from gps103.md, 2, and two fields more', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, altitudeM: 34, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, fuelPercent: 31.37, temperatureC: 28, 'gps103.door': false, 'gps103.fuel2Percent': 0}}]},
    'report without satellites and with a clock that was never set': {
      wire: `text:imei:${DEVICE},help me,000000000,13554900601,L,;`,
      from: REPORT,
      reply: `text:**,imei:${DEVICE},E;`,
      expect: [{ kind: 'alarm', device: DEVICE, alarms: ['sos'] }],
    },
    'report with satellites and a clock that was never set': {
      wire: `text:imei:${DEVICE},tracker,000000000,,${SHORT};`,
      from: `${REPORT}: LOCAL is zeros when the clock is not set`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, fix: SHORT_FIX }],
    },
    'report with 61 minutes of latitude': {
      wire: `text:imei:${DEVICE},tracker,2608211200,,F,120000.000,A,5261.2000,N,01324.3000,E,0.00,;`,
      from: `${REPORT}: minutes end at 59`,
      issues: ['range'],
      expect: [{ kind: 'status', device: DEVICE, time: NOON }],
    },
    'report whose week counter has rolled over': {
      wire: `text:imei:${DEVICE},tracker,0501061200,,${SHORT};`,
      from: `${REPORT}: 2005-01-06 and 1024 weeks are 2024-08-22`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, time: '2005-01-06T12:00:00.000Z', fix: SHORT_FIX }],
    },
    SOS: { ...alarmVector('help me', 'sos'), reply: `text:**,imei:${DEVICE},E;` },
    'battery low': alarmVector('low battery', 'lowBattery'),
    'fence crossed': alarmVector('stockade', 'geofence'),
    moved: alarmVector('move', 'movement'),
    'too fast': alarmVector('speed', 'overspeed'),
    'main power cut': alarmVector('ac alarm', 'powerCut'),
    'door opened': alarmVector('door alarm', 'door'),
    vibration: alarmVector('sensor alarm', 'vibration'),
    accident: alarmVector('accident alarm', 'accident'),
    'bonnet opened': alarmVector('bonnet alarm', 'bonnet'),
    'foot brake': alarmVector('footbrake alarm', 'footBrake'),
    'trouble code': alarmVector('DTC', 'fault'),
    temperature: alarmVector('T:+28.5', 'temperature', { temperatureC: 28.5, 'gps103.keyword': 'T:+28.5' }),
    'fuel level falls': alarmVector('oil 51.67', 'fuelLeak', { fuelPercent: 51.67, 'gps103.keyword': 'oil 51.67' }),
    'fuel leaks at the second sensor': alarmVector('oil2', 'fuelLeak', { 'gps103.keyword': 'oil2' }),
    'ignition while guarded: no shared alarm says it': {
      wire: `text:imei:${DEVICE},acc alarm,2608211200,,${SHORT},,1,0,0.03%,,;`,
      from: KEYWORDS,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: SHORT_FIX,
          attributes: { ignition: true, fuelPercent: 0.03, 'gps103.door': false, 'gps103.keyword': 'acc alarm' },
        },
      ],
    },
    'ignition off': {
      wire: `text:imei:${DEVICE},acc off,2608211200,,${SHORT};`,
      from: KEYWORDS,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: SHORT_FIX, attributes: { ignition: false } }],
    },
    'card read': {
      wire: `text:imei:${DEVICE},rfid,2608211200,49121185,${SHORT};`,
      from: KEYWORDS,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: SHORT_FIX, attributes: { driverId: '49121185' } }],
    },
    'answer to a command': {
      wire: `text:imei:${DEVICE},jt,2608211200,,${SHORT};`,
      from: `${KEYWORDS}: j is the letter that cut oil and power`,
      expect: [
        {
          kind: 'reply',
          device: DEVICE,
          time: NOON,
          fix: SHORT_FIX,
          attributes: { 'gps103.keyword': 'jt' },
          text: 'jt',
        },
      ],
    },
    'a photo is announced': {
      wire: `text:imei:${DEVICE},vt14,2608211200,,${SHORT};`,
      from: KEYWORDS,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: SHORT_FIX,
          attributes: { 'gps103.keyword': 'vt14', 'gps103.photoPackets': 14 },
        },
      ],
    },
    'packet of a photo': {
      wire: `text:imei:${DEVICE},vr,0201ffd8ffe000104a46;`,
      from: `${KEYWORDS}: bytes 02 01, low byte first, are 258`,
      expect: [{ kind: 'info', device: DEVICE, attributes: { 'gps103.photoPacket': 258 } }],
    },
    'longest frame': {
      wire: `text:imei:${DEVICE},vr,0000${'ab'.repeat(1009)}a;`,
      from: `${KEYWORDS}: 2048 bytes, where other servers give up`,
      expect: [{ kind: 'info', device: DEVICE, attributes: { 'gps103.photoPacket': 0 } }],
    },
    'unknown keyword': {
      wire: `text:imei:${DEVICE},zz top,2608211200,,${SHORT};`,
      from: `${KEYWORDS}: a word that nobody documents is kept raw`,
      expect: [
        { kind: 'position', device: DEVICE, time: NOON, fix: SHORT_FIX, attributes: { 'gps103.keyword': 'zz top' } },
      ],
    },
    'OBD, all fields': {
      wire: `text:imei:${DEVICE},OBD,260821120000,70430,8.5,7.9,45,49,60.00%,+46,19.22%,859,14.13,U1108,P0134,,;`,
      from: REPORT,
      expect: [
        {
          kind: 'status',
          device: DEVICE,
          time: NOON,
          attributes: {
            batteryV: 14.13,
            odometerKm: 70430,
            engineHours: 45,
            rpm: 859,
            'gps103.coolantC': 46,
            'gps103.engineLoadPercent': 60,
            'gps103.fuelAverage': 7.9,
            'gps103.fuelNow': 8.5,
            'gps103.obdSpeedKmh': 49,
            'gps103.throttlePercent': 19.22,
            'gps103.troubleCodes': 'U1108 P0134',
          },
        },
      ],
    },
    'OBD, before the engine computer has answered': {
      wire: `text:imei:${DEVICE},OBD,260821120000,,,,0,0,0.00%,-,0.00%,0,0.00,,,,;`,
      from: REPORT,
      expect: [
        {
          kind: 'status',
          device: DEVICE,
          time: NOON,
          attributes: {
            batteryV: 0,
            engineHours: 0,
            rpm: 0,
            'gps103.engineLoadPercent': 0,
            'gps103.obdSpeedKmh': 0,
            'gps103.throttlePercent': 0,
          },
        },
      ],
    },
    'variant that closes with *': {
      wire: `text:imei:${DEVICE},Equipo 1,---,------,----,120000,210826,26,1,-33.42317,-70.61930,067,229,0674,1.00,08,0,1,---,*`,
      from: REPORT,
      variant: 'equipo',
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: {
            valid: true,
            lat: -33.42317,
            lon: -70.6193,
            altitudeM: 674,
            speedKmh: 67,
            courseDeg: 229,
            satellites: 8,
            hdop: 1,
          },
          attributes: { ignition: false, charging: true, signalCsq: 26 },
        },
      ],
    },
    'variant that closes with *, with an event and no fix': {
      wire: `text:imei:${DEVICE},Truck,PANIC,A7,3.61,120000,210826,14,0,52.52000,13.40500,000,000,0034,99.9,00,1,0,E2,*`,
      from: REPORT,
      variant: 'equipo',
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: {
            valid: false,
            lat: 52.52,
            lon: 13.405,
            altitudeM: 34,
            speedKmh: 0,
            courseDeg: 0,
            satellites: 0,
            hdop: 99.9,
          },
          attributes: {
            ignition: true,
            charging: false,
            signalCsq: 14,
            'gps103.error': 'E2',
            'gps103.event': 'PANIC',
            'gps103.sensor': 'A7',
            'gps103.sensorV': 3.61,
          },
        },
      ],
    },
    'IMEI with a wrong check digit': {
      wire: 'text:490154203237517;',
      from: `${FORMS}: the check digit of 49015420323751 is 8`,
      issues: ['range'],
      reply: 'text:ON',
      expect: [{ kind: 'heartbeat', device: '490154203237517' }],
    },
    'server: login accepted': {
      wire: 'text:LOAD',
      from: FORMS,
      downlink: true,
      expect: [{ kind: 'reply', text: 'LOAD' }],
    },
    'server: heartbeat answered': {
      wire: 'text:ON',
      from: FORMS,
      downlink: true,
      expect: [{ kind: 'reply', text: 'ON' }],
    },
    'server: alarm received': {
      wire: `text:**,imei:${DEVICE},E;`,
      from: COMMANDS,
      downlink: true,
      expect: [{ kind: 'reply', device: DEVICE, text: 'E' }],
    },
    'server: interval': {
      wire: `text:**,imei:${DEVICE},C,030s;`,
      from: COMMANDS,
      downlink: true,
      expect: [{ kind: 'other', device: DEVICE, text: 'C,030s' }],
    },
    'server: cut oil, not closed': {
      wire: `text:**,imei:${DEVICE},J`,
      from: `${COMMANDS}: some servers leave the closing mark out`,
      downlink: true,
      expect: [{ kind: 'other', device: DEVICE, text: 'J' }],
    },
    'login with nothing behind the identity': {wire: 'text:##,imei:490154203237518;', from: 'built by hand from gps103.md, 1, the letter left out', reply: 'text:LOAD', expect: [{kind: 'login', device: DEVICE}]},
    'alarm of a word alone': {wire: 'text:imei:490154203237518,help me;', from: 'built by hand from gps103.md, 3, nothing behind the word', reply: 'text:**,imei:490154203237518,E;', expect: [{kind: 'alarm', device: DEVICE, alarms: ['sos']}]},
    'alarm in capitals': {wire: 'text:imei:490154203237518,Help Me,260821120000,,F,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00;', from: 'built by hand from gps103.md, 3, capitals', reply: 'text:**,imei:490154203237518,E;', expect: [{kind: 'alarm', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, alarms: ['sos']}]},
    'report under another source': {wire: 'text:imei:490154203237518,tracker,260821120000,,A,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00;', from: 'built by hand from gps103.md, 2: a fix and a coordinate behind another letter than F', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}}]},
    'report without a source': {wire: 'text:imei:490154203237518,tracker,260821120000,,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00;', from: 'built by hand from gps103.md, 2, one field fewer', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}}]},
    'report with a field too many': {wire: 'text:imei:490154203237518,tracker,260821120000,13554900601,7,F,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00;', from: 'built by hand from gps103.md, 2, one field more in front of the source', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}}]},
    'report without its sides': {wire: 'text:imei:490154203237518,tracker,260821120000,,F,120000.000,A,5231.2000,,-01324.3000,,27.00,90.00;', from: 'built by hand from gps103.md, 2, both letters left empty', issues: ['range', 'range'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: -13.405, speedKmh: 50.004, courseDeg: 90}}]},
    'report without the fields of its sides': {wire: 'text:imei:490154203237518,tracker,260821120000,,F,120000.000,A,5231.2000,01324.3000,27.00,90.00;', from: 'built by hand from gps103.md, 2, both letters missing', issues: ['range', 'range'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}}]},
    'report with a sign and small sides': {wire: 'text:imei:490154203237518,tracker,260821120000,,F,120000.000,A,-5231.2000,s,01324.3000,w,27.00,90.00;', from: 'built by hand from gps103.md, 2, a sign that says what the letter says', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: -52.52, lon: -13.405, speedKmh: 50.004, courseDeg: 90}}]},
    'report with a blank in its longitude': {wire: 'text:imei:490154203237518,tracker,260821120000,,F,120000.000,A,5231.2000,N,013 4.3000,E,27.00,90.00;', from: 'built by hand from gps103.md, 2, padded with a blank: 13° 04.3\'', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.0716667, speedKmh: 50.004, courseDeg: 90}}]},
    'report with the whole year': {wire: 'text:imei:490154203237518,tracker,20260821120000,,F,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00;', from: 'built by hand from gps103.md, 2, LOCAL with four digits of the year', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}}]},
    'report that closes with a star': {wire: 'text:imei:490154203237518,tracker,260821120000,,F,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00*', from: 'built by hand from gps103.md, 1: the star alone does not make it the other variant', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}}]},
    'equipo report that closes with a semicolon': {wire: 'text:imei:490154203237518,Equipo 1,---,------,----,120000,210826,26,1,52.52000,13.40500,067,229,0674,1.00,08,0,1,---;', from: 'built by hand from gps103.md, 1 and 2, the variant with ---: its clock and date show it', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, altitudeM: 674, speedKmh: 67, courseDeg: 229, satellites: 8, hdop: 1}, attributes: {ignition: false, charging: true, signalCsq: 26}}]},
    'equipo report that ends early': {wire: 'text:imei:490154203237518,Equipo 1,---,------,----,120000,210826,26,1,52.52000,13.40500,067,229*', from: 'built by hand from gps103.md, 2, the variant with ---', issues: ['short'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 67, courseDeg: 229}, attributes: {signalCsq: 26}}]},
    'trouble code behind the fuel': {wire: 'text:imei:490154203237518,DTC,260821120000,,F,120000.000,A,5231.2000,N,01324.3000,E,27.00,90.00,,1,0,10.5%,P0021,,;', from: 'built by hand from gps103.md, 3, DTC: the code where the second fuel stands', expect: [{kind: 'alarm', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, alarms: ['fault'], attributes: {ignition: true, fuelPercent: 10.5, 'gps103.door': false, 'gps103.troubleCodes': 'P0021'}}]},
    'OBD report that ends early': {wire: 'text:imei:490154203237518,OBD,260821120000,1785,1.5,7.5,12,54;', from: 'built by hand from gps103.md, 2, OBD', issues: ['short'], expect: [{kind: 'status', device: DEVICE, time: '2026-08-21T12:00:00.000Z', attributes: {odometerKm: 1785, engineHours: 12, 'gps103.fuelAverage': 7.5, 'gps103.fuelNow': 1.5, 'gps103.obdSpeedKmh': 54}}]},
  },
  streams: {
    'heartbeat of a unit with a number of its own': {
      from: 'built by hand from gps103.md, 1',
      chunks: ['text:##,imei:4901542032,A;4901542032;'],
      pieces: ['frame 21', 'frame 11'],
    },
    'two reports glued without a closing mark': {
      from: 'built by hand from gps103.md, 1',
      chunks: [`text:imei:${DEVICE},tracker,2608211200,,${SHORT}imei:${DEVICE},tracker,2608211201,,${SHORT};`],
      pieces: ['frame 86', 'frame 87'],
    },
    'two frames in one chunk': {
      chunks: [`text:##,imei:${DEVICE},A;${DEVICE};`],
      pieces: ['frame 26', 'frame 16'],
      from: FORMS,
    },
    'one frame in two chunks': { chunks: [`text:##,im`, `text:ei:${DEVICE},A;`], pieces: ['frame 26'], from: FORMS },
    'noise in front, line ends between': {
      chunks: ['ff00 23 69', `text:##,imei:${DEVICE},A;\\r\\n${DEVICE};\\r\\n`],
      pieces: ['noise 4', 'frame 26', 'noise 2', 'frame 16', 'noise 2'],
      from: FORMS,
    },
    'a heartbeat that only silence ends': { chunks: [`text:${DEVICE}`], pieces: ['frame 15'], from: FORMS },
    'a login cut off in its IMEI': { chunks: ['text:##,imei:49015420'], pieces: ['tail 16'], from: FORMS },
    'a frame beyond the longest': {
      chunks: [`text:imei:${DEVICE},vr,${'ab'.repeat(1050)};${DEVICE};`],
      pieces: ['noise 2125', 'frame 16'],
      from: FORMS,
    },
  },
  scenes: [
    { from: FORMS, scene: { kind: 'login', device: DEVICE, time: Date.UTC(2026, 7, 21, 12) } },
    { from: FORMS, scene: { kind: 'heartbeat', device: DEVICE, time: Date.UTC(2026, 7, 21, 12) } },
    {
      from: REPORT,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2025, 11, 31, 23, 59, 59),
        fix: { valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 61, courseDeg: 123, altitudeM: 520 },
        attributes: { ignition: true, fuelPercent: 42, temperatureC: -7 },
      },
    },
    {
      from: REPORT,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: false, lat: 59.99999999, lon: 179.9999999 },
        attributes: { driverId: '49121185' },
      },
    },
    {
      from: REPORT,
      variant: 'equipo',
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: -13.405, speedKmh: 50, courseDeg: 90, altitudeM: 34, satellites: 9, hdop: 0.9 },
        attributes: { ignition: true, charging: false, signalCsq: 21 },
      },
    },
    {
      from: KEYWORDS,
      scene: {
        kind: 'alarm',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        alarms: ['powerCut'],
      },
    },
    {
      from: KEYWORDS,
      scene: {
        kind: 'alarm',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        alarms: ['temperature'],
        attributes: { temperatureC: 41.5 },
      },
    },
    {
      from: KEYWORDS,
      scene: { kind: 'alarm', device: DEVICE, time: Date.UTC(2026, 7, 21, 12), alarms: ['sos'] },
    },
    { from: KEYWORDS, scene: { kind: 'reply', device: DEVICE, time: Date.UTC(2026, 7, 21, 12), text: 'kt' } },
    {
      from: REPORT,
      scene: {
        kind: 'status',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        attributes: { odometerKm: 1785, engineHours: 45, rpm: 1892, batteryV: 14.1 },
      },
    },
  ],
}
