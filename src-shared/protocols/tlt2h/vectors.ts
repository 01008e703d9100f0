import type { Vectors } from '../vectors'

// Frames are put together from the grammar of v680-tlt2h.md, TLT-2H, with an own IMEI, places and times. The two digits
// behind each * are the exclusive-or of the characters between $ and *, as NMEA 0183 has it, computed outside.
const DEVICE = '490154203237518'
const GRAMMAR = 'built by hand from v680-tlt2h.md, TLT-2H'
const TIME = '2026-08-21T10:15:00.000Z'

/** 52° 31.2' is 52.52°, 13° 24.3' is 13.405°, 10 knots are 18.52 km/h. */
const BERLIN = { valid: true, lat: 52.52, lon: 13.405, speedKmh: 18.52, courseDeg: 90 }
const SENTENCE = '$GPRMC,101500.00,A,5231.2000,N,01324.3000,E,10.00,90.00,210826,,,A*5C\\r\\n'
const NETWORKS = '$WIFI,101500.00,A,-62,02005E100001,-64,02005E100002,210826*5D\\r\\n'
const END = '##\\r\\n'

const frameOf = (state: string, records: string, model = 'MT600', figures = '') =>
  `text:#${DEVICE}#${model}#0000${figures}#${state}#1\\r\\n${records}${END}`

const PLAIN = frameOf('AUTO', `#07d8cd5198${SENTENCE}`)
const ON = { ignition: true, 'tlt2h.model': 'MT600', 'tlt2h.state': 'AUTO' }

const position = (attributes: object, rest: object = { fix: BERLIN }) => ({
  kind: 'position',
  device: DEVICE,
  time: TIME,
  attributes,
  ...rest,
})

const STATES: readonly (readonly [string, readonly string[], object?])[] = [
  ['AUTOLOW', [], { ignition: false }],
  ['AUTOSTOP', [], { ignition: false }],
  ['AUTOSTART', [], { ignition: true }],
  ['TIMER', []],
  ['SMS', []],
  ['CALL', []],
  ['HT', []],
  ['SOS', ['sos']],
  ['TOWED', ['tow']],
  ['SHAKE', ['vibration']],
  ['DEF', ['powerCut']],
  ['BLP', ['lowBattery']],
  ['CLP', ['lowPower']],
  ['OS', ['geofenceExit']],
  ['RS', ['geofenceEnter']],
  ['OVERSPEED', ['overspeed']],
]

const RADIOS = [
  { mac: '02:00:5E:10:00:01', signal: -62 },
  { mac: '02:00:5E:10:00:02', signal: -64 },
]

export const vectors: Vectors = {
  frames: {
    'report, north-east, with a station number': {
      wire: PLAIN,
      from: GRAMMAR,
      expect: [position({ ...ON, 'tlt2h.station': '07d8cd5198' })],
    },
    'south-west, at year end, without course and station': {
      wire: frameOf(
        'AUTO',
        '#$GPRMC,235959.00,A,2333.0312,S,04637.9985,W,0.03,,311225,,,A*41\\r\\n',
        'MP90_4G',
      ),
      from: `${GRAMMAR}: 23° 33.0312' and 46° 37.9985'; 0.03 knots are 0.056 km/h`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: true, lat: -23.55052, lon: -46.6333083, speedKmh: 0.056 },
          attributes: { ignition: true, 'tlt2h.model': 'MP90_4G', 'tlt2h.state': 'AUTO' },
        },
      ],
    },
    'south-east, without a model': {
      wire: frameOf(
        'AUTO',
        '#13AE2F8F$GPRMC,101500.000,A,0612.0000,S,10649.0000,E,0.000,0,210826,,,D*6D\\r\\n',
        '',
      ),
      from: `${GRAMMAR}: 6° 12' and 106° 49'`,
      expect: [
        position(
          { ignition: true, 'tlt2h.state': 'AUTO', 'tlt2h.station': '13AE2F8F' },
          { fix: { valid: true, lat: -6.2, lon: 106.8166667, speedKmh: 0, courseDeg: 0 } },
        ),
      ],
    },
    'north-west, without a fix, with a magnetic variation': {
      wire: frameOf(
        'AUTO',
        '#$GPRMC,101500.000,V,4025.0080,N,00342.2280,W,,,210826,0.0,W,A*1E\\r\\n',
      ),
      from: `${GRAMMAR}: 40° 25.008' and 3° 42.228'`,
      expect: [position(ON, { fix: { valid: false, lat: 40.4168, lon: -3.7038 } })],
    },
    'sensors in the header': {
      wire: frameOf('AUTOLOW', `#072030fcf21${SENTENCE}`, 'MT600+', '#1#12#143#40#215'),
      from: `${GRAMMAR}: door open, 1.2 V, 14.3 V, 4.0 V, 21.5 °C`,
      expect: [
        position({
          ignition: false,
          batteryV: 4,
          powerV: 14.3,
          fuelV: 1.2,
          temperatureC: 21.5,
          'tlt2h.door': true,
          'tlt2h.model': 'MT600+',
          'tlt2h.state': 'AUTOLOW',
          'tlt2h.station': '072030fcf21',
        }),
      ],
    },
    'voltage in tenths and a network': {
      wire: frameOf('AUTO', `#39#262,03,8CE6,A672${SENTENCE}`, 'MT700'),
      from: GRAMMAR,
      expect: [
        position(
          { ignition: true, batteryV: 3.9, 'tlt2h.model': 'MT700', 'tlt2h.state': 'AUTO' },
          { fix: BERLIN, cells: [{ mcc: 262, mnc: 3, lac: 36070, cid: 42610 }] },
        ),
      ],
    },
    'network that is cut, kept raw': {
      wire: frameOf('AUTO', `#39#262,03${SENTENCE}`),
      from: GRAMMAR,
      expect: [position({ ...ON, batteryV: 3.9, 'tlt2h.station': '262,03' })],
    },
    'empty network': {
      wire: frameOf('AUTO', `#39#${NETWORKS}`),
      from: GRAMMAR,
      expect: [position({ ...ON, batteryV: 3.9 }, { wifi: RADIOS })],
    },
    'Wi-Fi networks, voltage in thousandths': {
      wire: frameOf('TOWED', `#4502${NETWORKS}`, 'MT700NW'),
      from: GRAMMAR,
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: TIME,
          alarms: ['tow'],
          attributes: { batteryV: 4.502, 'tlt2h.model': 'MT700NW', 'tlt2h.state': 'TOWED' },
          wifi: RADIOS,
        },
      ],
    },
    'Wi-Fi networks with an empty place, and a network': {
      wire: frameOf(
        'AUTO',
        '#39#262,03,8CE6,A672$WIFI,101500.00,A,-74,02005E100001,-82,02005E100002,,,210826*52\\r\\n',
      ),
      from: GRAMMAR,
      expect: [
        position(
          { ...ON, batteryV: 3.9 },
          {
            cells: [{ mcc: 262, mnc: 3, lac: 36070, cid: 42610 }],
            wifi: [
              { mac: '02:00:5E:10:00:01', signal: -74 },
              { mac: '02:00:5E:10:00:02', signal: -82 },
            ],
          },
        ),
      ],
    },
    'no Wi-Fi network heard': {
      wire: frameOf('AUTO', '#39$WIFI,101500.00,V,210826*4F\\r\\n'),
      from: GRAMMAR,
      expect: [position({ ...ON, batteryV: 3.9 }, {})],
    },
    'a sentence that is cut within its line': {
      wire: frameOf('AUTO', '#39$GPRMC,101500.00,A,5231.2000,N\\r\\n'),
      from: GRAMMAR,
      issues: ['short'],
      expect: [],
    },
    'no satellites: time only': {
      wire: frameOf('AUTO', '#39$GPRMC,101500.00,V,,,,,,,210826,,,A*78\\r\\n'),
      from: GRAMMAR,
      expect: [position({ ...ON, batteryV: 3.9 }, {})],
    },
    'no satellites: zeros for the place': {
      wire: frameOf('AUTO', '#39$GPRMC,101500.00,V,0,N,0,W,,,210826,,,N*6E\\r\\n'),
      from: GRAMMAR,
      expect: [position({ ...ON, batteryV: 3.9 }, {})],
    },
    'no satellites: nothing at all': {
      wire: frameOf('AUTO', '#36$GPRMC,,V,,,,,,,,,,A*5C\\r\\n'),
      from: GRAMMAR,
      expect: [{ kind: 'position', device: DEVICE, attributes: { ...ON, batteryV: 3.6 } }],
    },
    'a sentence that nobody describes': {
      wire: frameOf('AUTO', '#$GPGGA,101500.00,5231.2000,N*36\\r\\n'),
      from: GRAMMAR,
      expect: [{ kind: 'position', device: DEVICE, attributes: ON }],
    },
    'two records': {
      wire: `text:#${DEVICE}#MT600#0000#AUTO#2\\r\\n#${SENTENCE}#$GPRMC,101510.00,A,5231.2000,N,01324.3000,E,10.00,90.00,210826,,,A*5D\\r\\n${END}`,
      from: GRAMMAR,
      expect: [position(ON), { ...position(ON), time: '2026-08-21T10:15:10.000Z' }],
    },
    'three records are announced and one is there': {
      wire: `text:#${DEVICE}#MT600#0000#AUTO#3\\r\\n#${SENTENCE}${END}`,
      from: GRAMMAR,
      issues: ['range'],
      expect: [position(ON)],
    },
    'a line end in the place of the model': {
      wire: `text:#${DEVICE}#\\r\\n#0000#AUTO#1\\r\\n#002c4968045${SENTENCE}${END}`,
      from: `${GRAMMAR}; seen in public captures`,
      expect: [position({ ignition: true, 'tlt2h.state': 'AUTO', 'tlt2h.station': '002c4968045' })],
    },
    'lines that end with a line feed only': {
      wire: PLAIN.replaceAll('\\r\\n', '\\n').replace('##\\n', END),
      from: GRAMMAR,
      expect: [position({ ...ON, 'tlt2h.station': '07d8cd5198' })],
    },
    ...Object.fromEntries(
      STATES.map(([state, alarms, own = {}]) => [
        `state ${state}`,
        {
          wire: frameOf(state, `#${SENTENCE}`),
          from: GRAMMAR,
          expect: [
            {
              kind: alarms.length > 0 ? 'alarm' : 'position',
              device: DEVICE,
              time: TIME,
              fix: BERLIN,
              ...(alarms.length > 0 ? { alarms } : {}),
              attributes: { ...own, 'tlt2h.model': 'MT600', 'tlt2h.state': state },
            },
          ],
        },
      ]),
    ),
    'wrong checksum': {
      wire: PLAIN.replace('*5C', '*5D'),
      from: `${GRAMMAR}: the sum is 5C`,
      issues: ['checksum'],
      expect: [position({ ...ON, 'tlt2h.station': '07d8cd5198' })],
    },
    'checksum missing': {
      wire: PLAIN.replace('*5C', ''),
      from: GRAMMAR,
      issues: ['checksum'],
      expect: [position({ ...ON, 'tlt2h.station': '07d8cd5198' })],
    },
    'something behind the checksum': {
      wire: PLAIN.replace('*5C', '*5C,x'),
      from: GRAMMAR,
      expect: [position({ ...ON, 'tlt2h.station': '07d8cd5198' })],
    },
    'minutes above 59': {
      wire: frameOf('AUTO', '#$GPRMC,101500.00,A,5260.2000,N,01324.3000,E,10.00,90.00,210826,,,A*58\\r\\n'),
      from: `${GRAMMAR}: no such minute`,
      issues: ['range'],
      expect: [position(ON, {})],
    },
    'month 13': {
      wire: frameOf('AUTO', '#$GPRMC,101500.00,A,5231.2000,N,01324.3000,E,10.00,90.00,211326,,,A*56\\r\\n'),
      from: `${GRAMMAR}: no such month`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, attributes: ON }],
    },
    'IMEI with a wrong check digit': {
      wire: PLAIN.replace(DEVICE, '490154203237517'),
      from: `${GRAMMAR}: the check digit of 49015420323751 is 8`,
      issues: ['range'],
      expect: [{ ...position({ ...ON, 'tlt2h.station': '07d8cd5198' }), device: '490154203237517' }],
    },
    'longest frame': {
      wire: `text:#${DEVICE}#MT600#0000#AUTO#100\\r\\n${`#${SENTENCE}`.repeat(100)}${END}`,
      from: `${GRAMMAR}: a hundred records make some 7 kB; no document gives a limit`,
      expect: Array.from({ length: 100 }, () => position(ON)),
    },
    'the closing ## is missing': {
      wire: PLAIN.slice(0, -END.length),
      from: GRAMMAR,
      issues: ['short'],
      expect: [position({ ...ON, 'tlt2h.station': '07d8cd5198' })],
    },
    'cut in the second record': {
      wire: `text:#${DEVICE}#MT600#0000#AUTO#2\\r\\n#${SENTENCE}#$GPRMC,101510.00,A,52`,
      from: GRAMMAR,
      issues: ['short'],
      expect: [position(ON)],
    },
    'cut in the header': {
      wire: `text:#${DEVICE}#MT600#00`,
      from: GRAMMAR,
      issues: ['short', 'short'],
      expect: [],
    },
    'state in small letters': {wire: 'text:#490154203237518#MT600#0000#auto#1\\r\\n#$GPRMC,120000.00,A,5231.2000,N,01324.3000,E,27.00,90.0,210826,,,A*6E\\r\\n##\\r\\n', from: 'built by hand from v680-tlt2h.md, TLT-2H', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, 'tlt2h.model': 'MT600', 'tlt2h.state': 'auto'}}]},
    'state with other signs': {wire: 'text:#490154203237518#MT600#0000#AUTO_2#1\\r\\n#$GPRMC,120000.00,A,5231.2000,N,01324.3000,E,27.00,90.0,210826,,,A*6E\\r\\n##\\r\\n', from: 'built by hand from v680-tlt2h.md, TLT-2H: a state that nobody describes', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {'tlt2h.model': 'MT600', 'tlt2h.state': 'AUTO_2'}}]},
    'password of letters': {wire: 'text:#490154203237518#MT600#abcd#AUTO#1\\r\\n#$GPRMC,120000.00,A,5231.2000,N,01324.3000,E,27.00,90.0,210826,,,A*6E\\r\\n##\\r\\n', from: 'built by hand from v680-tlt2h.md, TLT-2H', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, 'tlt2h.model': 'MT600', 'tlt2h.state': 'AUTO'}}]},
    'identity of fourteen digits': {wire: 'text:#49015420323751#MT600#0000#AUTO#1\\r\\n#$GPRMC,120000.00,A,5231.2000,N,01324.3000,E,27.00,90.0,210826,,,A*6E\\r\\n##\\r\\n', from: 'built by hand from v680-tlt2h.md, TLT-2H and 00-INDEX.md, 1: 14 to 16 digits', expect: [{kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, 'tlt2h.model': 'MT600', 'tlt2h.state': 'AUTO'}}]},
    'long model': {wire: 'text:#490154203237518#MT600+ 4G-LTE CAT-M1 4G-LTE CAT-M1 4G-LTE CAT-M1 #0000#AUTO#1\\r\\n#$GPRMC,120000.00,A,5231.2000,N,01324.3000,E,27.00,90.0,210826,,,A*6E\\r\\n##\\r\\n', from: 'built by hand from v680-tlt2h.md, TLT-2H', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, 'tlt2h.model': 'MT600+ 4G-LTE CAT-M1 4G-LTE CAT-M1 4G-LTE CAT-M1', 'tlt2h.state': 'AUTO'}}]},
    'small sides': {wire: 'text:#490154203237518#MT600#0000#AUTO#1\\r\\n#$GPRMC,120000.00,A,3351.4080,s,07038.8980,w,27.00,90.0,210826,,,A*6C\\r\\n##\\r\\n', from: 'built by hand from v680-tlt2h.md, TLT-2H', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 50.004, courseDeg: 90}, attributes: {ignition: true, 'tlt2h.model': 'MT600', 'tlt2h.state': 'AUTO'}}]},
  },
  streams: {
    'two frames in one chunk': { chunks: [PLAIN + PLAIN.slice(5)], pieces: ['frame 122', 'frame 122'], from: GRAMMAR },
    'one frame in two chunks': {
      chunks: [PLAIN.slice(0, 60), `text:${PLAIN.slice(60)}`],
      pieces: ['frame 122'],
      from: GRAMMAR,
    },
    'an empty line in front': { chunks: ['text:\\r\\n', PLAIN], pieces: ['noise 2', 'frame 122'], from: GRAMMAR },
    'noise in front': { chunks: ['text:x#12#', PLAIN], pieces: ['noise 5', 'frame 122'], from: GRAMMAR },
    'the closing ## is missing and the next frame follows': {
      chunks: [PLAIN.slice(0, -END.length), PLAIN],
      pieces: ['frame 118', 'frame 122'],
      from: GRAMMAR,
    },
    'the closing ## is missing and nothing follows': {
      chunks: [PLAIN.slice(0, -END.length)],
      pieces: ['frame 118'],
      from: GRAMMAR,
    },
    'frames of V680 and GOTOP are left alone': {
      chunks: [`text:#${DEVICE}##`, `text:#${DEVICE},CMD-X#`, PLAIN],
      pieces: ['noise 41', 'frame 122'],
      from: '00-INDEX.md, 1',
    },
  },
  scenes: [
    {
      from: GRAMMAR,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 61, courseDeg: 123 },
        attributes: { ignition: true },
      },
    },
    {
      variant: 'sensors',
      from: GRAMMAR,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2025, 11, 31, 23, 59, 59),
        fix: { valid: false, lat: 0.5, lon: 0.25 },
        attributes: { ignition: false, powerV: 12.6, batteryV: 4.1, fuelV: 2.5, temperatureC: -7 },
      },
    },
    {
      variant: 'voltage',
      from: GRAMMAR,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.parse(TIME),
        attributes: { batteryV: 3.87 },
        cells: [{ mcc: 262, mnc: 3, lac: 36070, cid: 42610 }],
        wifi: RADIOS,
      },
    },
    ...(
      [
        'sos',
        'tow',
        'vibration',
        'powerCut',
        'lowBattery',
        'lowPower',
        'geofenceExit',
        'geofenceEnter',
        'overspeed',
      ] as const
    ).map((name) => ({
      from: GRAMMAR,
      scene: {
        kind: 'alarm' as const,
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 18.5, courseDeg: 90 },
        alarms: [name],
      },
    })),
  ],
}
