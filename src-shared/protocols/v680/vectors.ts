import type { Vectors } from '../vectors'

// Frames are put together from the grammar of v680-tlt2h.md, V680, with an own IMEI, places and times.
const DEVICE = '490154203237518'
const GRAMMAR = 'built by hand from v680-tlt2h.md, V680'
const TIME = '2026-08-21T10:15:00.000Z'

/** 52° 31.2' is 52.52° and 13° 24.3' is 13.405°. */
const BERLIN_WIRE = '1324.300000,E,5231.200000,N,10.00,90.00#210826#101500.000'
/** 10 knots are 18.52 km/h. */
const BERLIN = { valid: true, lat: 52.52, lon: 13.405, speedKmh: 18.52, courseDeg: 90 }
const LOGIN = `text:#${DEVICE}##`
const REPORT = `text:#${DEVICE}#user#1#0000#AUT#01#262001a412966f#${BERLIN_WIRE}##`
const CELL = { mcc: 262, mnc: 1, lac: 0xa412, cid: 0x966f }
const AUT = { 'v680.event': 'AUT', 'v680.user': 'user' }

const position = (fix: object | undefined, attributes: object = AUT, rest: object = {}) => ({
  kind: 'position',
  device: DEVICE,
  time: TIME,
  ...(fix ? { fix } : {}),
  attributes,
  ...rest,
})

/** Stands in vectors, since its first 18 bytes are a whole login: P5 is about frames whose every prefix is unfinished. */
const WITHOUT_USER = `#${DEVICE}##1#0000#AUT#01##${BERLIN_WIRE}`

export const vectors: Vectors = {
  frames: {
    login: { wire: LOGIN, from: GRAMMAR, expect: [{ kind: 'login', device: DEVICE }] },
    'report, north-east, with a cell': { wire: REPORT, from: GRAMMAR, expect: [position(BERLIN, AUT, { cells: [CELL] })] },
    'report without a station': {
      wire: `text:#${DEVICE}#user#1#0000#AUTO#1##${BERLIN_WIRE}##`,
      from: GRAMMAR,
      expect: [position(BERLIN, { 'v680.event': 'AUTO', 'v680.user': 'user' })],
    },
    'report without a user, whose closing ## is missing': {
      wire: `text:${WITHOUT_USER}`,
      from: `${GRAMMAR}: an empty user makes ## in the middle`,
      issues: ['short'],
      expect: [position(BERLIN, { 'v680.event': 'AUT' })],
    },
    'SOS, south-west, at year end, with a phone number as the user': {
      wire: `text:#${DEVICE}#4917012345678#1#1478#SOS#1#27bc10af#4637.998480,W,2333.031200,S,0.00,79.50#311225#235959##`,
      from: `${GRAMMAR}: 46° 37.99848' and 23° 33.0312'`,
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: true, lat: -23.55052, lon: -46.633308, speedKmh: 0, courseDeg: 79.5 },
          alarms: ['sos'],
          attributes: { 'v680.event': 'SOS', 'v680.station': '27bc10af', 'v680.user': '4917012345678' },
        },
      ],
    },
    'no fix: the last place, south-east, behind the mark V': {
      wire: `text:#${DEVICE}#user#0#0000#AUT#1#V#10649.0000,E,0612.0000,S,000.09,248#210826#101500##`,
      from: `${GRAMMAR}: 0.09 knots are 0.167 km/h`,
      expect: [position({ valid: false, lat: -6.2, lon: 106.8166667, speedKmh: 0.167, courseDeg: 248 })],
    },
    'an event that nobody describes, with station and mark, without a course': {
      wire: `text:#${DEVICE}#user#0#0000#SF#1#26201#V#00342.2280,W,4025.0080,N,008.18,#210826#101500##`,
      from: `${GRAMMAR}: north-west; 8.18 knots are 15.149 km/h`,
      expect: [
        position(
          { valid: false, lat: 40.4168, lon: -3.7038, speedKmh: 15.149 },
          { 'v680.event': 'SF', 'v680.station': '26201', 'v680.user': 'user' },
        ),
      ],
    },
    'thirteen satellites and two neighbouring cells': {
      wire: `text:#${DEVICE}#user#13#0000#AUT#1#26200110730208,00d36307,10734fc4#${BERLIN_WIRE}##`,
      from: GRAMMAR,
      expect: [
        position({ ...BERLIN, satellites: 13 }, AUT, {
          cells: [
            { mcc: 262, mnc: 1, lac: 0x1073, cid: 0x0208 },
            { mcc: 262, mnc: 1, lac: 0x00d3, cid: 0x6307 },
            { mcc: 262, mnc: 1, lac: 0x1073, cid: 0x4fc4 },
          ],
        }),
      ],
    },
    'cells with something behind them': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#1#26200110730208,x#${BERLIN_WIRE}##`,
      from: GRAMMAR,
      expect: [position(BERLIN, AUT, { cells: [{ mcc: 262, mnc: 1, lac: 0x1073, cid: 0x0208 }] })],
    },
    'decimal degrees': {
      wire: `text:#${DEVICE}#01234567890#1#0000#AUT#1#0500000000120000#013.405000,E,52.520000,N,10.00,000.00#210826#101500##`,
      from: GRAMMAR,
      expect: [
        position({ ...BERLIN, courseDeg: 0 }, { 'v680.event': 'AUT', 'v680.station': '0500000000120000', 'v680.user': '01234567890' }),
      ],
    },
    'less than a degree from Greenwich, without leading zeros': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#1##16.747700,W,5136.356500,N,0.00,0.00#210826#101500.000##`,
      from: `${GRAMMAR}: 16.7477' and 51° 36.3565'`,
      expect: [position({ valid: true, lat: 51.6059417, lon: -0.2791283, speedKmh: 0, courseDeg: 0 })],
    },
    'four positions in one frame': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#4#V#${BERLIN_WIRE}#V#${BERLIN_WIRE}#V#${BERLIN_WIRE}#V#1324.300000,E,5231.200000,N,10.00,90.00#210826#101510##`,
      from: GRAMMAR,
      expect: [
        position(BERLIN),
        position(BERLIN),
        position(BERLIN),
        { ...position(BERLIN), time: '2026-08-21T10:15:10.000Z' },
      ],
    },
    'three positions are announced and one is there': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#3#V#${BERLIN_WIRE}##`,
      from: GRAMMAR,
      issues: ['range'],
      expect: [position(BERLIN)],
    },
    'no satellites at all: four # at the end': {
      wire: `text:#${DEVICE}#user#0#0000#AUT#1#0EDDD9F0#,,,,,####`,
      from: `${GRAMMAR} and the public parser named in gotop.md (watch): place, date and time are empty`,
      expect: [{ kind: 'position', device: DEVICE, attributes: { ...AUT, 'v680.station': '0EDDD9F0' } }],
    },
    'further report, without identity': {
      wire: `text:1#0000#AUT#01#262001a412966f#${BERLIN_WIRE}##`,
      from: GRAMMAR,
      expect: [
        {
          kind: 'position',
          time: TIME,
          fix: BERLIN,
          attributes: { 'v680.event': 'AUT' },
          cells: [CELL],
        },
      ],
    },
    'a date that was never set': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#01##00000.0000,E,0000.0000,N,0.00,#000000#000000.000##`,
      from: `${GRAMMAR}: no such day`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, attributes: AUT }],
    },
    'minutes above 59': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#01##1360.000000,E,5231.200000,N,0.00,0#210826#101500##`,
      from: `${GRAMMAR}: no such minute`,
      issues: ['range'],
      expect: [position(undefined)],
    },
    'IMEI with a wrong check digit': {
      wire: 'text:#490154203237517##',
      from: `${GRAMMAR}: the check digit of 49015420323751 is 8`,
      issues: ['range'],
      expect: [{ kind: 'login', device: '490154203237517' }],
    },
    'longest frame': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#60#V#${Array.from({ length: 60 }, () => BERLIN_WIRE).join('#V#')}##`,
      from: `${GRAMMAR}: sixty positions make about 3600 bytes; no document gives a limit`,
      expect: Array.from({ length: 60 }, () => position(BERLIN)),
    },
    'cut in the time': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#01##${BERLIN_WIRE.slice(0, -7)}`,
      from: GRAMMAR,
      issues: ['range', 'short'],
      expect: [],
    },
    'cut in the latitude': {
      wire: `text:#${DEVICE}#user#1#0000#AUT#01##1324.300000,E,52`,
      from: GRAMMAR,
      issues: ['short'],
      expect: [],
    },
    'event in small letters and with a digit': {wire: 'text:#490154203237518#7#1#0000#aut 1#1##01324.3000,E,5231.2000,N,027.00,090#210826#120000##', from: 'built by hand from v680-tlt2h.md, V680: an event of other signs', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {'v680.event': 'aut 1', 'v680.user': '7'}}]},
    'event longer than others': {wire: 'text:#490154203237518#7#1#0000#INTERVALUPDATE#1##01324.3000,E,5231.2000,N,027.00,090#210826#120000##', from: 'built by hand from v680-tlt2h.md, V680', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {'v680.event': 'INTERVALUPDATE', 'v680.user': '7'}}]},
    'without a password': {wire: 'text:#490154203237518#7#1##AUT#1##01324.3000,E,5231.2000,N,027.00,090#210826#120000##', from: 'built by hand from v680-tlt2h.md, V680, the password left empty', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {'v680.event': 'AUT', 'v680.user': '7'}}]},
    'identity of fourteen digits': {wire: 'text:#49015420323751#7#1#0000#AUT#1##01324.3000,E,5231.2000,N,027.00,090#210826#120000##', from: 'built by hand from v680-tlt2h.md, V680 and 00-INDEX.md, 1: 14 to 16 digits', expect: [{kind: 'position', device: '49015420323751', time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {'v680.event': 'AUT', 'v680.user': '7'}}]},
    'login of sixteen digits': {wire: 'text:#4901542032375180##', from: 'built by hand from v680-tlt2h.md, V680 and 00-INDEX.md, 1: 14 to 16 digits', expect: [{kind: 'login', device: '4901542032375180'}]},
    'without a course': {wire: 'text:#490154203237518#7#1#0000#AUT#1##01324.3000,E,5231.2000,N,027.00#210826#120000##', from: 'built by hand from v680-tlt2h.md, V680, one part fewer', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004}, attributes: {'v680.event': 'AUT', 'v680.user': '7'}}]},
    'with a part too many': {wire: 'text:#490154203237518#7#1#0000#AUT#1##01324.3000,E,5231.2000,N,027.00,090,5.0#210826#120000##', from: 'built by hand from v680-tlt2h.md, V680, one part more', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {'v680.event': 'AUT', 'v680.user': '7'}}]},
    'sign and small sides, degrees': {wire: 'text:#490154203237518#7#1#0000#AUT#1##-70.648300,w,-33.856800,s,027.00,090#210826#120000##', from: 'built by hand from v680-tlt2h.md, V680, a sign that says what the letter says', expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 50.004, courseDeg: 90}, attributes: {'v680.event': 'AUT', 'v680.user': '7'}}]},
    'signs without sides': {wire: 'text:#490154203237518#7#1#0000#AUT#1##-70.648300,,-33.856800,,027.00,090#210826#120000##', from: 'built by hand from v680-tlt2h.md, V680, both letters left empty', issues: ['range', 'range'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 50.004, courseDeg: 90}, attributes: {'v680.event': 'AUT', 'v680.user': '7'}}]},
    'clock not set, a place': {wire: 'text:#490154203237518#7#1#0000#AUT#1##01324.3000,E,5231.2000,N,027.00,090####', from: 'built by hand from v680-tlt2h.md, V680, date and time empty', expect: [{kind: 'position', device: DEVICE, fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50.004, courseDeg: 90}, attributes: {'v680.event': 'AUT', 'v680.user': '7'}}]},
  },
  streams: {
    'two frames in one chunk': { chunks: [LOGIN + REPORT.slice(5)], pieces: ['frame 18', 'frame 110'], from: GRAMMAR },
    'one frame in two chunks': {
      chunks: [REPORT.slice(0, 60), `text:${REPORT.slice(60)}`],
      pieces: ['frame 110'],
      from: GRAMMAR,
    },
    'a report without a user begins like a login': {
      chunks: [LOGIN, `text:${WITHOUT_USER.slice(18)}##`],
      pieces: ['frame 92'],
      from: GRAMMAR,
    },
    'a frame that lost its ## and the next one': {
      chunks: [REPORT.slice(0, -2) + REPORT.slice(5)],
      pieces: ['frame 108', 'frame 110'],
      from: GRAMMAR,
    },
    'a login that falls quiet': { chunks: [LOGIN], pieces: ['frame 18'], from: GRAMMAR },
    'the closing ## comes in two halves': {
      chunks: [REPORT.slice(0, -1), 'text:#'],
      pieces: ['frame 110'],
      from: GRAMMAR,
    },
    'no satellites, then a login': {
      chunks: [`text:#${DEVICE}##0#0000#AUT#1#0EDDD9F0#,,,,,####${LOGIN.slice(5)}`],
      pieces: ['frame 49', 'frame 18'],
      from: GRAMMAR,
    },
    'the closing ## is missing and the line ends': {
      chunks: [`text:${WITHOUT_USER}\\r\\n`, LOGIN],
      pieces: ['frame 90', 'noise 2', 'frame 18'],
      from: GRAMMAR,
    },
    'the closing ## is missing and nothing follows': {
      chunks: [`text:${WITHOUT_USER}`],
      pieces: ['frame 90'],
      from: GRAMMAR,
    },
    'noise in front': { chunks: ['text:\\xffx#', REPORT], pieces: ['noise 3', 'frame 110'], from: GRAMMAR },
    'frames of the GOTOP family are left alone': {
      chunks: [`text:#${DEVICE},CMD-X#`, LOGIN],
      pieces: ['noise 23', 'frame 18'],
      from: 'gotop.md, 7: the byte behind the 15 digits decides',
    },
  },
  scenes: [
    { from: GRAMMAR, scene: { kind: 'login', device: DEVICE, time: Date.parse(TIME) } },
    ...(['minutes', 'degrees'] as const).map((variant) => ({
      variant,
      from: GRAMMAR,
      scene: {
        kind: 'position' as const,
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 61, courseDeg: 123, satellites: 9 },
        cells: [CELL, { ...CELL, cid: 17 }],
      },
    })),
    {
      from: GRAMMAR,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2025, 11, 31, 23, 59, 59),
        fix: { valid: false, lat: 0.5, lon: 0.25, speedKmh: 0 },
      },
    },
    {
      from: GRAMMAR,
      scene: {
        kind: 'alarm',
        device: DEVICE,
        time: Date.parse(TIME),
        fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 3 },
        alarms: ['sos'],
      },
    },
  ],
}
