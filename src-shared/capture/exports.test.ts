import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex } from '../bytes/hex'
import { toUtf8 } from '../bytes/utf8'
import type { Frame } from '../model/frame'
import type { Message } from '../model/message'
import { CaptureReader } from './capture-reader'
import { EXPORTS, isExportName, type ExportName } from './exports'
import type { FrameOrigin } from './frame-export'
import type { SourceEvent } from './source-event'
import { AT, story } from './test-captures'

const ORIGIN: FrameOrigin = { transport: 'tcp', peer: { host: '198.51.100.7', port: 50_000 } }

function frame(number: number, ms: number, messages: Message[], more: Partial<Frame> = {}): Frame {
  return {
    number,
    session: 1,
    direction: 'in',
    at: AT + ms,
    protocol: 'gt06',
    variant: null,
    type: messages[0]?.kind ?? 'noise',
    device: '490154203237518',
    bytes: fromHex('78780d01')!,
    offset: 0,
    isProven: true,
    isTail: false,
    messages,
    issues: [],
    replies: [],
    ...more,
  }
}

const MINUTE = 60_000
const position = (minute: number, lat: number, lon: number, more: Partial<Message> = {}): Message => ({
  kind: 'position',
  time: AT + minute * MINUTE,
  fix: { valid: true, lat, lon, altitudeM: 34.5, speedKmh: 50 },
  ...more,
})

const FRAMES: Frame[] = [
  frame(1, 0, [{ kind: 'login', device: '490154203237518' }]),
  frame(2, 1000, [position(1, 52.5163, 13.3777), position(0, 52.5162, 13.3776)]),
  frame(
    3,
    2000,
    [
      position(2, -34.6037, -58.3816, {
        alarms: ['sos', 'powerCut'],
        attributes: { ignition: true, satellites: 9, 'gt06.mode': 2 },
      }),
    ],
    {
      session: 2,
      device: '<A&B>',
    },
  ),
  frame(4, 3000, [{ kind: 'position', fix: { valid: false, lat: 0, lon: 0 }, text: '=cmd|"x",y' }]),
  frame(5, 4000, [], {
    protocol: null,
    device: null,
    direction: 'out',
    issues: [{ code: 'noise', text: '4 bytes\nthat no family here could frame', span: [0, 4] }],
  }),
  frame(6, 5000, [position(60, 52.6, 13.4)]),
]

function write(name: ExportName, frames: readonly Frame[] = FRAMES): string {
  const target = EXPORTS[name]({ version: '0.1.0' })
  return target.start() + frames.map((one) => target.frame(one, ORIGIN)).join('') + [...target.end()].join('')
}

/** RFC 4180, read as strictly as it is written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) return [['this is no CSV', text]]
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

/** Every tag closes what is open; the names of the elements in order come back. */
function readXml(text: string): string[] {
  const open: string[] = []
  const names: string[] = []
  for (const [, slash, name = '', , self] of text.matchAll(/<(\/?)([A-Za-z:]+)((?: [a-zA-Z:]+="[^"<]*")*)(\/?)>/g)) {
    if (slash) expect(open.pop()).toBe(name)
    else if (!self) {
      open.push(name)
      names.push(name)
    }
  }
  expect(open).toEqual([])
  const rest = text.replace(/<[?!].*?>|<\/?[A-Za-z:]+(?: [a-zA-Z:]+="[^"<]*")*\/?>/g, '')
  expect(rest).not.toMatch(/[<>]|&(?!#\d+;)/)
  return names
}

describe('csv', () => {
  it('has a row for each message, with a column for everything that is shared', () => {
    const [heads, ...rows] = readCsv(write('csv'))
    const cell = (row: number, name: string): string => rows[row]?.[heads!.indexOf(name)] ?? '?'
    expect(rows.every((row) => row.length === heads!.length)).toBe(true)
    expect(rows.map((row) => row.slice(0, 2).join('/'))).toEqual(['1/1', '2/1', '2/1', '3/2', '4/1', '5/1', '6/1'])
    expect(['at', 'protocol', 'type', 'device', 'message'].map((name) => cell(2, name))).toEqual([
      '2026-11-21T10:00:01.000Z',
      'gt06',
      'position',
      '490154203237518',
      '2',
    ])
    expect(['lat', 'lon', 'speedKmh', 'satellites', 'alarms', 'ignition', 'more'].map((name) => cell(3, name))).toEqual(
      ['-34.6037', '-58.3816', '50', '9', 'sos powerCut', 'true', 'gt06.mode=2'],
    )
    expect(cell(5, 'issues')).toBe('noise')
    expect(cell(5, 'device')).toBe('')
  })

  it('is never a formula, whatever a device sends', () => {
    const [heads, ...rows] = readCsv(write('csv'))
    expect(rows[4]![heads!.indexOf('text')]).toBe(`'=cmd|"x",y`)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, device) => {
        const table = readCsv(write('csv', [frame(1, 0, [{ kind: 'info', text, device }])]))
        expect(table).toHaveLength(2)
        const [names, row] = table
        expect(row).toHaveLength(names!.length)
        expect([text, `'${text}`]).toContain(row![names!.indexOf('text')])
        expect(row!.filter((value) => /^[=+@\t\r\n＝＋－＠]/.test(value))).toEqual([])
      }),
    )
    const note = { comment: '＝1+1' }
    expect(readCsv(write('csv', [frame(1, 0, [], { note })]))[1]).toContain("'＝1+1")
  })
})

describe('gpx', () => {
  it('has alarms, then a track for each device, by time, cut at long silences', () => {
    const text = write('gpx')
    expect(readXml(text)).toEqual(
      `gpx wpt time name
       trk name trkseg trkpt ele time trkpt ele time trkseg trkpt ele time
       trk name trkseg trkpt ele time`.split(/\s+/),
    )
    expect(text).toContain(
      '<wpt lat="-34.6037" lon="-58.3816"><time>2026-11-21T10:02:00.000Z</time><name>SOS button, Main power cut · &#60;A&#38;B&#62;</name></wpt>',
    )
    expect(text.indexOf('lat="52.5162"')).toBeLessThan(text.indexOf('lat="52.5163"'))
    expect(text).toContain('<!-- 1 positions that the devices call invalid are left out -->')
  })
})

describe('kml', () => {
  it('has alarms as places and a line for each device', () => {
    const text = write('kml')
    expect(readXml(text)).toEqual(
      `kml Document name Placemark name TimeStamp when Point coordinates
       Placemark name MultiGeometry LineString tessellate coordinates Point coordinates
       Placemark name MultiGeometry Point coordinates`.split(/\s+/),
    )
    expect(text).toContain('13.3777,52.5163,34.5\n')
  })
})

describe('geojson', () => {
  it('has every position, valid or not, and the lines between valid ones', () => {
    const { features } = JSON.parse(write('geojson')) as {
      features: { geometry: { type: string; coordinates: unknown[] }; properties: Record<string, unknown> }[]
    }
    expect(features.map(({ geometry }) => geometry.type)).toEqual([
      ...new Array<string>(5).fill('Point'),
      'MultiLineString',
    ])
    expect(features[2]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-58.3816, -34.6037, 34.5] },
      properties: {
        kind: 'position',
        time: '2026-11-21T10:02:00.000Z',
        alarms: ['sos', 'powerCut'],
        attributes: { ignition: true, satellites: 9, 'gt06.mode': 2 },
        valid: true,
        speedKmh: 50,
        frame: 3,
        session: 2,
        device: '<A&B>',
      },
    })
    expect(features[3]?.properties).toMatchObject({ valid: false, frame: 4 })
    expect(features[5]?.geometry.coordinates).toEqual([
      [
        [13.3776, 52.5162],
        [13.3777, 52.5163],
      ],
    ])
  })
})

describe('txt', () => {
  it('is for people, and is read again as what it was', () => {
    const text = write('txt')
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Trackbench 0.1.0: times are UTC; < came from the device, > went to it',
      '2026-11-21 10:00:00.000  INFO: [T00000001: gt06 < 198.51.100.7] 78780d01',
      '    1 · login · 490154203237518 · ',
      '2026-11-21 10:00:01.000  INFO: [T00000001: gt06 < 198.51.100.7] 78780d01',
      '    2 · position · 490154203237518 · 52.516300, 13.377700 · 50 km/h · 2026-11-21 10:01:00 · and 1 more',
    ])
    expect(text).toContain('    ! noise: 4 bytes·that no family here could frame\n')
    const events: SourceEvent[] = []
    const sink = { event: (event: SourceEvent) => events.push(event), notice: () => undefined, traits: () => undefined }
    const reader = new CaptureReader(sink)
    reader.push(toUtf8(text))
    reader.end()
    expect(story(events.filter((event) => event.kind === 'bytes'))).toEqual([
      '1 +0 bytes in 78780d01',
      '1 +1000 bytes in 78780d01',
      '2 +2000 bytes in 78780d01',
      '1 +3000 bytes in 78780d01',
      '1 +4000 bytes out 78780d01',
      '1 +5000 bytes in 78780d01',
    ])
  })
})

describe('jsonl', () => {
  it('is what the command line prints', () => {
    const lines = write('jsonl').trimEnd().split('\n')
    expect(lines).toHaveLength(FRAMES.length)
    expect(JSON.parse(lines[0]!)).toMatchObject({
      frame: 1,
      session: 1,
      bytes: '78780d01',
      messages: [{ kind: 'login' }],
    })
  })
})

describe('an export', () => {
  it('of nothing is a whole file', () => {
    expect(readXml(write('gpx', []))).toEqual(['gpx'])
    expect(readXml(write('kml', []))).toEqual(['kml', 'Document', 'name'])
    expect(JSON.parse(write('geojson', []))).toEqual({ type: 'FeatureCollection', features: [] })
    expect(readCsv(write('csv', []))).toHaveLength(1)
    expect(write('jsonl', [])).toBe('')
  })

  it('is well formed whatever a device is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (device) => {
        const frames = [frame(1, 0, [position(0, 1, 2, { device, alarms: ['sos'] })])]
        expect(readXml(write('gpx', frames))).toContain('trkpt')
        expect(readXml(write('kml', frames))).toContain('Point')
        expect(JSON.parse(write('geojson', frames))).toMatchObject({ features: [{ properties: { device } }] })
      }),
    )
  })

  it('is known by its ending', () => {
    expect(isExportName('csv')).toBe(true)
    expect(isExportName('pcapng')).toBe(false)
    expect(isExportName('toString')).toBe(false)
  })
})
