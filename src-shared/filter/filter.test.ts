import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromHex } from '../bytes/hex'
import { toUtf8 } from '../bytes/utf8'
import type { IssueCode } from '../model/issue'
import type { Note } from '../model/note'
import {
  FLAGS,
  FRAME_TYPES,
  issueBit,
  NO_POSITION,
  NO_SPEED,
  POSITION_SCALE,
  SPEED_SCALE,
  type FrameColumns,
  type FrameType,
} from './columns'
import { es } from '../texts/es'
import { completeFilter, samplesOf } from './complete-filter'
import { alsoThis, notThis, onlyThis } from './edit-filter'
import { explainFilter } from './explain-filter'
import { filterMatches, FrameFilter } from './frame-filter'
import { parseFilter } from './parse-filter'
import { TERM_NAMES, termRow } from './terms'

const DAY = Date.UTC(2026, 10, 21)
const at = (hour: number, minute = 0, second = 0): number => DAY + ((hour * 60 + minute) * 60 + second) * 1000

interface Row {
  time?: number
  deviceTime?: number
  connection?: number
  device?: string
  protocol?: string
  type?: FrameType
  flags?: number
  issues?: IssueCode[]
  alarms?: string
  place?: [lat: number, lon: number]
  speed?: number
  note?: Note
  bytes?: Uint8Array
}

/** Six frames in which everything differs that a filter can ask for. Numbers begin at 101. */
const ROWS: Row[] = [
  {
    time: at(10),
    connection: 1,
    device: '490154203237518',
    protocol: 'gt06',
    type: 'login',
    bytes: fromHex('78780d01')!,
  },
  {
    time: at(10, 30, 5),
    deviceTime: at(10, 30),
    connection: 1,
    device: '490154203237518',
    protocol: 'gt06',
    type: 'position',
    flags: FLAGS.fix | FLAGS.validFix | FLAGS.proven,
    place: [52.5163, 13.3777],
    speed: 80,
    bytes: fromHex('78781f1200')!,
  },
  {
    time: at(11),
    deviceTime: at(9),
    connection: 12,
    device: '356938035643809',
    protocol: 'h02',
    type: 'alarm',
    flags: FLAGS.fix | FLAGS.mark | FLAGS.remark,
    note: { mark: 'red', comment: 'Antenna loose' },
    alarms: 'sos,powerCut',
    place: [-34.6, -58.4],
    speed: 80.1,
    bytes: toUtf8('*HQ,3569,V1,Sos#'),
  },
  { time: at(11, 0, 1), connection: 12, protocol: 'h02', type: 'reply', flags: FLAGS.out, bytes: toUtf8('*HQ,R12#') },
  { connection: 3, type: 'noise', issues: ['noise', 'checksum'], bytes: fromHex('ff00')! },
  {
    time: at(25),
    connection: 12,
    device: '356938035643809',
    protocol: 'h02',
    type: 'heartbeat',
    speed: 0,
    flags: FLAGS.archive,
  },
]

function columnsOf(rows: readonly Row[]): FrameColumns {
  const names = { protocols: [''], devices: [''], alarms: [''] }
  const number = (list: string[], name: string | undefined): number => {
    if (name === undefined) return 0
    if (!list.includes(name)) list.push(name)
    return list.indexOf(name)
  }
  return {
    count: rows.length,
    firstNumber: 101,
    time: Float64Array.from(rows, (row) => row.time ?? NaN),
    deviceTime: Float64Array.from(rows, (row) => row.deviceTime ?? NaN),
    connection: Uint32Array.from(rows, (row) => row.connection ?? 0),
    device: Uint32Array.from(rows, (row) => number(names.devices, row.device)),
    protocol: Uint8Array.from(rows, (row) => number(names.protocols, row.protocol)),
    kind: Uint8Array.from(rows, (row) => FRAME_TYPES.indexOf(row.type ?? 'other')),
    flags: Uint16Array.from(rows, (row) => row.flags ?? 0),
    issues: Uint16Array.from(rows, (row) => (row.issues ?? []).reduce((bits, code) => bits | issueBit(code), 0)),
    alarms: Uint16Array.from(rows, (row) => number(names.alarms, row.alarms)),
    lat: Int32Array.from(rows, (row) => (row.place ? Math.round(row.place[0] * POSITION_SCALE) : NO_POSITION)),
    lon: Int32Array.from(rows, (row) => (row.place ? Math.round(row.place[1] * POSITION_SCALE) : NO_POSITION)),
    speed: Uint16Array.from(rows, (row) => (row.speed === undefined ? NO_SPEED : Math.round(row.speed * SPEED_SCALE))),
    offset: new Float64Array(rows.length),
    length: Uint32Array.from(rows, (row) => row.bytes?.length ?? 0),
    names,
    noteOf: (row) => rows[row]?.note,
    connectionNames: (connection) =>
      connection === 3
        ? undefined
        : { transport: connection === 12 ? 'udp' : 'tcp', peer: { host: `198.51.100.${connection}`, port: 50_000 } },
  }
}

const columns = columnsOf(ROWS)

function select(text: string, zoneMinutes = 0): number[] | string {
  const parsed = parseFilter(text)
  if (!parsed.ok) return parsed.error.text
  const filter = new FrameFilter(parsed.value, {
    zoneMinutes,
    bytesOf: (row) => ROWS[row]?.bytes,
    framesOfFinding: (id) => (id === undefined ? [102, 105] : id === 'D6' ? [102] : []),
  })
  const rows = [...filter.select(columns)]
  expect(ROWS.map((_, row) => row).filter((row) => filter.passes(columns, row))).toEqual(rows)
  return rows
}

describe('a filter', () => {
  const table: [filter: string, rows: number[]][] = [
    ['', [0, 1, 2, 3, 4, 5]],
    ['imei:4901', [0, 1]],
    ['mark:red', [2]],
    ['mark:any', [2]],
    ['mark:green', []],
    ['-mark:any', [0, 1, 3, 4, 5]],
    ['comment:antenna', [2]],
    ['comment:cable', []],
    ['loose', [2]],
    ['IMEI:490154203237518', [0, 1]],
    ['device:"3569"', [2, 5]],
    ['imei!=4901', [2, 3, 4, 5]],
    ['protocol:gt06', [0, 1]],
    ['protocol:gt06,h02', [0, 1, 2, 3, 5]],
    ['type:alarm', [2]],
    ['type:alarm,login', [0, 2]],
    ['type!=alarm,login', [1, 3, 4, 5]],
    ['alarm:sos', [2]],
    ['alarm:powercut', [2]],
    ['alarm:any', [2]],
    ['alarm:tow', []],
    ['dir:out', [3]],
    ['dir:in', [0, 1, 2, 4, 5]],
    ['transport:udp', [2, 3, 5]],
    ['peer:198.51.100.12', [2, 3, 5]],
    ['ip:":50000"', [0, 1, 2, 3, 5]],
    ['conn:#12', [2, 3, 5]],
    ['conn:1,3', [0, 1, 4]],
    ['conn!=1', [2, 3, 4, 5]],
    ['frame:102', [1]],
    ['frame>=105', [4, 5]],
    ['frame:102..103', [1, 2]],
    ['bytes:7878', [0, 1]],
    ['bytes:"78 78 1f"', [1]],
    ['bytes:7878??12', [1]],
    ['text:v1', [2]],
    ['text:"*HQ,R"', [3]],
    ['bad:crc', [4]],
    ['bad:checksum', [4]],
    ['bad:any', [4]],
    ['bad:short', []],
    ['has:fix', [1]],
    ['has:position', [1, 2]],
    ['has:mark', [2]],
    ['has:speed', [1, 2, 5]],
    ['has:time', [1, 2]],
    ['has:archive,alarm', [2, 5]],
    ['has:finding', [1, 4]],
    ['has:device', [0, 1, 2, 5]],
    ['finding:D6', [1]],
    ['finding:D9', []],
    ['speed>80', [2]],
    ['speed > 80', [2]],
    ['speed>=80', [1, 2]],
    ['speed:>80', [2]],
    ['speed<80', [5]],
    ['speed<=80', [1, 5]],
    ['speed:80', [1]],
    ['speed:80.1', [2]],
    ['speed!=80', [2, 5]],
    ['speed:0..80', [1, 5]],
    ['speed!=0,80', [2]],
    ['lat<0', [2]],
    ['lat:-34.6', [2]],
    ['lon:13..14', [1]],
    ['length>4', [1, 2, 3]],
    ['length:0', [5]],
    ['clock:-5', [1]],
    ['clock<-60', [2]],
    ['time>10:30', [1, 2, 3]],
    ['time>=11:00', [2, 3]],
    ['time:11:00', [2, 3]],
    ['time:11:00:01', [3]],
    ['time<10:30', [0, 5]],
    ['time<=10:30', [0, 1, 5]],
    ['time!=10:30', [0, 2, 3, 5]],
    ['time:10:15..10:45', [1]],
    ['time:2026-11-21', [0, 1, 2, 3]],
    ['time>2026-11-21T11:00', [3, 5]],
    ['time>="2026-11-22 01:00:00.000"', [5]],
    ['time:2026-11-22', [5]],
    ['time>-14h', [3, 5]],
    ['time:-1s', [5]],
    ['gt06', [0, 1]],
    ['490154203237518', [0, 1]],
    ['sos', [2]],
    ['198.51.100.12', [2, 3, 5]],
    ['1f12', [1]],
    ['"V1,"', [2]],
    ['heart', [5]],
    ['gt06 type:login', [0]],
    ['gt06 and not type:login', [1]],
    ['gt06 -type:login', [1]],
    ['gt06 && !login', [1]],
    ['type:login or type:alarm', [0, 2]],
    ['type:login || dir:out speed>0', [0]],
    ['(type:login or h02) dir:in', [0, 2, 5]],
    ['not (h02 or gt06)', [4]],
    ['NOT h02 AND NOT gt06', [4]],
    ['not not h02', [2, 3, 5]],
    ['  h02  ', [2, 3, 5]],
    ['"and"', []],
  ]

  it.each(table)('%s', (filter, rows) => {
    expect(select(filter)).toEqual(rows)
  })

  it('reads times on the viewer’s clock, and in UTC where they end in Z', () => {
    expect(select('time:12:00', 60)).toEqual([2, 3])
    expect(select('time:2026-11-22', -120)).toEqual([])
    expect(select('time<2026-11-21T11:00', 60)).toEqual([])
    expect(select('time<2026-11-21T11:00Z', 60)).toEqual([0, 1])
  })

  it('gives rows of a part of the capture', () => {
    const filter = new FrameFilter(null, { zoneMinutes: 0, bytesOf: () => undefined, framesOfFinding: () => [] })
    expect([...filter.select(columns, 2, 4)]).toEqual([2, 3])
    expect([...filter.select(columns, 4)]).toEqual([4, 5])
    expect([...filter.select(columns, 9)]).toEqual([])
  })

  it('sees names that came after it was made', () => {
    const parsed = parseFilter('imei:222')
    const context = { zoneMinutes: 0, bytesOf: () => undefined, framesOfFinding: () => [] }
    const filter = new FrameFilter(parsed.ok ? parsed.value : null, context)
    const growing = columnsOf([{ device: '111' }, { device: '111' }])
    expect([...filter.select({ ...growing, count: 1 })]).toEqual([])
    ;(growing.names.devices as string[]).push('222')
    growing.device[1] = 2
    expect([...filter.select(growing)]).toEqual([1])
  })

  it('means the same as its parts, however they are joined', () => {
    const leaf = fc.constantFrom(
      'h02',
      'type:login',
      'speed>=0',
      'dir:out',
      'text:v1',
      'has:finding',
      'conn:12',
      'time>11:00',
    )
    const { tree } = fc.letrec<{ tree: [string, Set<number>] }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf.map((text): [string, Set<number>] => [text, new Set(select(text) as number[])]),
        fc
          .tuple(tie('tree'), tie('tree'))
          .map(([a, b]): [string, Set<number>] => [
            `(${a[0]} and ${b[0]})`,
            new Set([...a[1]].filter((row) => b[1].has(row))),
          ]),
        fc
          .tuple(tie('tree'), tie('tree'))
          .map(([a, b]): [string, Set<number>] => [`(${a[0]} or ${b[0]})`, new Set([...a[1], ...b[1]])]),
        tie('tree').map(([text, rows]): [string, Set<number>] => [
          `not ${text}`,
          new Set([0, 1, 2, 3, 4, 5].filter((row) => !rows.has(row))),
        ]),
      ),
    }))
    fc.assert(
      fc.property(tree, ([text, rows]) => {
        expect(select(text)).toEqual([...rows].sort())
      }),
    )
  })
})

describe('a mistake', () => {
  const table: [filter: string, span: [number, number], text: RegExp, suggestion: string | undefined][] = [
    ['sped>80', [0, 4], /nothing called “sped”. Did you mean speed\?/, 'speed>80'],
    ['h02 tipe:alarm', [4, 8], /Did you mean type/, 'h02 type:alarm'],
    ['protcol:gt06', [0, 7], /Did you mean protocol/, 'protocol:gt06'],
    ['type:alrm', [5, 9], /“alrm” is nothing that type: knows: it is one of alarm, position/, 'type:alarm'],
    ['type:login,heart', [11, 16], /“heart”/, 'type:login,heartbeat'],
    ['alarm:sso', [6, 9], /“sso” is nothing that alarm: knows$/, 'alarm:sos'],
    ['bad:chksum', [4, 10], /“chksum”/, 'bad:checksum'],
    ['speed>', [0, 6], /“speed>” needs a value, such as speed>80/, undefined],
    ['speed>fast', [6, 10], /“fast” is no number: write speed:80/, undefined],
    ['speed:1..2..3', [6, 13], /no number/, undefined],
    ['type>login', [0, 5], /type has no more or less: write type:/, 'type:login'],
    ['bytes:78g', [6, 9], /is no hex/, undefined],
    ['time>25:00', [5, 10], /is no time: write 10:30/, undefined],
    ['time:2026-02-30', [5, 15], /is no time/, undefined],
    ['(h02', [0, 1], /never closed/, '(h02)'],
    ['h02)', [3, 4], /too many/, 'h02'],
    ['h02 ()', [4, 6], /nothing between/, 'h02 '],
    ['"h02', [0, 4], /quote is never closed/, '"h02"'],
    ['h02 and', [7, 7], /missing/, undefined],
    ['or h02', [0, 2], /“or” stands between two conditions/, undefined],
    ['not', [3, 3], /missing/, undefined],
    ['h02 and or gt06', [8, 10], /“or” stands between/, undefined],
    ['http://x', [0, 4], /nothing called “http”. To look for it as text, put it in quotes/, undefined],
    ['('.repeat(100), [64, 100], /nested too deep/, undefined],
  ]

  it.each(table)('%s is told with its place', (filter, span, text, suggestion) => {
    const parsed = parseFilter(filter)
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.error.text).toMatch(text)
    expect(parsed.error).toMatchObject({ span, suggestion })
  })

  it('never throws, and lies inside the filter', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      '>',
      '(',
      ')',
      '"',
      ' ',
      'and ',
      'not ',
      '-',
      'speed',
      'type:',
      '1..',
      ',',
      '\\',
      '#',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseFilter(text)
          if (parsed.ok) return
          const [start, end] = parsed.error.span
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('a filter in words', () => {
  const table: [filter: string, words: string][] = [
    ['', 'every frame'],
    ['type:alarm,login speed>80', '(see below)'],
    ['h02 or (gt06 -has:fix)', '“h02” stands anywhere or (“gt06” stands anywhere and not it has a valid position)'],
    ['bytes:7878??01', 'the bytes contain 78 78 ?? 01'],
    ['text:V1', 'the text of the bytes contains “v1”'],
    ['conn!=#12', 'the connection is not 12'],
    ['speed:10..20', 'the speed is between 10 and 20 km/h'],
    [
      'time>=10:30 time<2026-11-21T10:30:05Z',
      'the time is at least 10:30 and the time is under 2026-11-21 10:30:05 UTC',
    ],
    ['time>-5m', 'the time is over 300 s before the newest frame'],
    ['imei!=4901', 'the device does not contain “4901”'],
    ['has:mark,comment', 'it has a mark or a comment'],
  ]

  it.each(table)('%s', (filter, words) => {
    const parsed = parseFilter(filter)
    const expected = words === '(see below)' ? 'the type is alarm or login and the speed is over 80 km/h' : words
    expect(parsed.ok && explainFilter(parsed.value)).toBe(expected)
  })

  it('are said in Spanish, too', () => {
    const parsed = parseFilter('type:alarm,login speed>80 not has:fix time>-5m bytes:78')
    expect(parsed.ok && explainFilter(parsed.value, es.filter)).toBe(
      'el tipo es alarm o login y la velocidad es mayor que 80 km/h y no hay una posición válida y la hora es mayor que 300 s antes de la trama más reciente y los bytes contienen 78',
    )
  })

  it('exist for every term', () => {
    for (const name of TERM_NAMES) {
      const parsed = parseFilter(`${name}:${termRow(name).sample}`)
      expect(parsed.ok && explainFilter(parsed.value)).toMatch(/^\S.* \S/)
    }
  })
})

describe('completing', () => {
  const samples = samplesOf(columns)

  it('offers terms with an example from the capture', () => {
    expect(completeFilter('', 0, samples).items).toHaveLength(TERM_NAMES.length)
    expect(completeFilter('h02 im', 6, samples)).toEqual({
      start: 4,
      end: 6,
      items: [{ text: 'imei:', detail: 'imei:490154203237518' }],
    })
    expect(completeFilter('-ty', 3, samples)).toMatchObject({ start: 1, end: 3, items: [{ text: 'type:' }] })
    // By what people call it, too.
    expect(completeFilter('latitu', 6, samples).items.map((item) => item.text)).toEqual(['lat:'])
  })

  it('offers values: those of the capture first', () => {
    expect(completeFilter('type:al', 7, samples)).toEqual({
      start: 5,
      end: 7,
      items: [{ text: 'alarm', detail: 'the type' }],
    })
    expect(completeFilter('imei:35 h02', 7, samples).items).toEqual([
      { text: '356938035643809', detail: 'in this capture' },
    ])
    expect(
      completeFilter('alarm:', 6, samples)
        .items.slice(0, 3)
        .map((item) => item.text),
    ).toEqual(['sos', 'powerCut', 'any'])
    expect(completeFilter('type:login,po', 13, samples)).toMatchObject({ start: 11, items: [{ text: 'position' }] })
    expect(completeFilter('speed>8', 7, samples).items).toEqual([])
  })
})

describe('editing', () => {
  it('keeps what the filter says', () => {
    expect(onlyThis('imei', '490154203237518')).toBe('imei:490154203237518')
    expect(alsoThis('speed>80', 'type', 'alarm')).toBe('speed>80 type:alarm')
    expect(alsoThis('h02 or gt06', 'type', 'alarm')).toBe('(h02 or gt06) type:alarm')
    expect(notThis(' h02 ', 'peer', '198.51.100.7:50000')).toBe('h02 -peer:198.51.100.7:50000')
    expect(notThis('', 'text', 'a "b" c')).toBe('-text:"a \\"b\\" c"')
    expect(alsoThis('speed>', 'type', 'alarm')).toBe('type:alarm')
  })

  it('makes filters that mean what was clicked', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const parsed = parseFilter(onlyThis('peer', value))
        expect(parsed).toMatchObject({ ok: true, value: { term: 'peer', values: [{ text: value }] } })
      }),
    )
  })
})

describe('the matches in a frame', () => {
  it('are marked', () => {
    const bytes = toUtf8('*HQ,3569,V1,hq#')
    const spans = (filter: string): unknown => {
      const parsed = parseFilter(filter)
      return parsed.ok ? filterMatches(parsed.value, bytes) : parsed.error
    }
    expect(spans('text:hq speed>80')).toEqual([
      [1, 3],
      [12, 14],
    ])
    expect(spans('bytes:2a48 or V1')).toEqual([
      [0, 2],
      [9, 11],
    ])
    expect(spans('-text:hq text!=v1')).toEqual([])
  })
})

describe('a million frames', () => {
  const many = 1_000_000
  let big: FrameColumns

  beforeAll(() => {
    const small = columnsOf(Array.from({ length: 1000 }, (_, i) => ROWS[i % ROWS.length]!))
    const repeat = <T extends { set(values: ArrayLike<number>, at: number): void }>(
      array: T,
      values: ArrayLike<number>,
    ): T => {
      for (let start = 0; start < many; start += 1000) array.set(values, start)
      return array
    }
    big = {
      ...small,
      count: many,
      time: repeat(new Float64Array(many), small.time),
      deviceTime: repeat(new Float64Array(many), small.deviceTime),
      connection: repeat(new Uint32Array(many), small.connection),
      device: repeat(new Uint32Array(many), small.device),
      protocol: repeat(new Uint8Array(many), small.protocol),
      kind: repeat(new Uint8Array(many), small.kind),
      flags: repeat(new Uint16Array(many), small.flags),
      issues: repeat(new Uint16Array(many), small.issues),
      alarms: repeat(new Uint16Array(many), small.alarms),
      lat: repeat(new Int32Array(many), small.lat),
      lon: repeat(new Int32Array(many), small.lon),
      speed: repeat(new Uint16Array(many), small.speed),
      length: repeat(new Uint32Array(many), small.length),
    }
  })

  it.each([
    'imei:4901',
    'speed>80',
    'type:alarm,login dir:in',
    'time>10:30 -has:fix',
    'protocol:h02 or conn:1',
    'clock<-60',
  ])('are filtered by %s without delay', (text) => {
    const parsed = parseFilter(text)
    if (!parsed.ok) return expect(parsed.error).toBeUndefined()
    const context = { zoneMinutes: 0, bytesOf: () => undefined, framesOfFinding: () => [] }
    let best = Infinity
    for (let i = 0; i < 5; i++) {
      const start = process.cpuUsage()
      new FrameFilter(parsed.value, context).select(big)
      best = Math.min(best, process.cpuUsage(start).user / 1000)
    }
    // 3 to 25 ms where nothing else runs. Processor time, so that other programs do not count.
    expect(best).toBeLessThan(100)
  })
})
