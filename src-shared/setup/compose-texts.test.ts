import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEVICE_MODELS } from '../model/device-models'
import { checkTyped, type TypedSetup } from './check-typed'
import { composeTexts, type SetupText } from './compose-texts'
import { dialectsFor } from './device-order'
import { DIALECT_IDS, type DialectId } from './dialect'
import { DIALECTS, dialectOf } from './dialects'
import { SAFE_PROBE } from './safe-probe'
import type { SetupWish } from './wish'

const WISH: Omit<SetupWish, 'dialect' | 'pin'> = {
  apn: 'internet',
  user: '',
  secret: '',
  host: '54.85.159.138',
  address: '54.85.159.138',
  port: 8888,
  transport: 'tcp',
  intervalSeconds: 30,
  parkedSeconds: 300,
  zoneMinutes: 0,
}

function compose(dialect: DialectId, own: Partial<SetupWish> = {}) {
  return composeTexts({ ...WISH, dialect, pin: dialectOf(dialect).password, ...own })
}

const said = ({ texts }: { texts: readonly SetupText[] }) => texts.map(({ text }) => text)
const needed = ({ texts }: { texts: readonly SetupText[] }) =>
  texts.filter(({ isOptional }) => !isOptional).map(({ text }) => text)

const BY_NAME = { host: 'd.plaspy.com', address: '54.85.159.138' }
const FULL = { user: 'web', secret: 'pass1', transport: 'udp', zoneMinutes: -180, intervalSeconds: 20 } as const

/** The texts as SMS-SETUP.md prints them, with its own examples in the places of the values. */
describe('texts of each dialect', () => {
  it.each<[string, DialectId, Partial<SetupWish>, string[]]>([
    [
      'A, TCP by address',
      'gotop',
      { host: '1.2.3.4', address: '1.2.3.4' },
      ['123456Cinternet,1.2.3.4:8888', '123456L+00', '123456M1,030S', '123456D', '123456G'],
    ],
    [
      'A, UDP, login, zone',
      'gotop',
      { ...FULL, host: '1.2.3.4', address: '1.2.3.4' },
      ['123456Cinternet,u,1.2.3.4:8888', '123456Oweb,pass1', '123456L-03', '123456M1,020S', '123456D', '123456G'],
    ],
    [
      'A, by name: the name follows the address',
      'gotop',
      BY_NAME,
      [
        '123456Cinternet,54.85.159.138:8888',
        '123456Rhttp://d.plaspy.com;8888',
        '123456L+00',
        '123456M1,030S',
        '123456D',
        '123456G',
      ],
    ],
    [
      'B',
      'hash',
      { user: 'user', secret: 'pass', apn: 'apn' },
      ['#timezone#123456#W#0#00#', '#apn#123456#apn#user#pass#', '#IP#123456#54.85.159.138#8888#', 'TCP'],
    ],
    [
      'B, no login, half an hour east',
      'hash',
      { zoneMinutes: 330 },
      ['#timezone#123456#E#5#30#', '#apn#123456#internet###', '#IP#123456#54.85.159.138#8888#', 'TCP'],
    ],
    [
      'C, TCP',
      'coban',
      { host: '1.2.3.4', zoneMinutes: -180 },
      [
        'apn123456 internet',
        'adminip123456 1.2.3.4 8888',
        'gprs123456',
        'time zone123456 -3',
        'fix030s***n123456',
        'check123456',
      ],
    ],
    [
      'C, UDP and login',
      'coban',
      { ...FULL, host: '1.2.3.4', user: 'u', secret: 'p', zoneMinutes: 120 },
      [
        'apn123456 internet',
        'apnuser123456 u',
        'apnpasswd123456 p',
        'adminip123456 1.2.3.4 8888',
        'gprs123456,0,1',
        'time zone123456 +2',
        'fix020s***n123456',
        'check123456',
      ],
    ],
    [
      'D, TCP by name',
      'concox',
      { host: 'host', intervalSeconds: 10, parkedSeconds: 60 },
      ['APN,internet#', 'SERVER,1,host,8888,0#', 'GPRSON,1#', 'TIMER,10,60#', 'GMT,E,0,0#', 'STATUS#', 'PARAM#'],
    ],
    [
      'D, UDP by address, login and password',
      'concox',
      { ...FULL, host: '1.2.3.4', user: 'user', secret: 'pass', pin: '666666', zoneMinutes: -180 },
      [
        'APN,internet,user,pass#',
        'SERVER,666666,0,1.2.3.4,8888,1#',
        'GPRSON,1#',
        'TIMER,20,300#',
        'GMT,W,3,0#',
        'STATUS#',
        'PARAM#',
      ],
    ],
    [
      'E',
      'sinotrack',
      { apn: 'apn', user: 'user', secret: 'pwd', intervalSeconds: 60, parkedSeconds: 60 },
      [
        '8960000E00',
        '8030000 apn user pwd',
        '8040000 54.85.159.138 8888',
        '8050000 60',
        '8090000 60',
        '7100000',
        'RCONF',
      ],
    ],
    ['F, Meitrack over UDP', 'meitrack', { ...FULL, host: '1.2.3.4' }, ['0000,A21,2,1.2.3.4,8888,internet,web,pass1']],
    [
      'F, Topin',
      'topin',
      { host: 'host', user: 'user', secret: 'pass', apn: 'apn' },
      ['APN#apn#user#pass#', 'SERVER#host#8888#', 'SYSRST#'],
    ],
    [
      'F, watch',
      'watch',
      { host: 'host', user: 'user', secret: 'pass', apn: 'apn' },
      ['pw,123456,apn,apn,user,pass#', 'pw,123456,ip,host,8888#', 'pw,123456,ts#'],
    ],
  ])('%s', (_, dialect, own, texts) => {
    expect(needed(compose(dialect, own))).toEqual(texts)
  })

  it('other forms and texts that most leave out', () => {
    expect(said(compose('gotop'))[1]).toBe('123456R;')
    expect(said(compose('hash'))[0]).toBe('#begin#123456#')
    expect(said(compose('coban'))).toContain('gprs123456,0,0')
    expect(said(compose('sinotrack'))[0]).toBe('RESET')
    const others = (dialect: DialectId, purpose: string, own = {}) =>
      compose(dialect, own)
        .texts.find((text) => text.purpose === purpose)
        ?.others.map(({ text }) => text)
    expect(others('concox', 'server', { host: 'host' })).toEqual([
      'SERVER,1,host,8888#',
      'SERVER,666666,1,host,8888,0#',
      'SERVER,8520,host,8888#',
    ])
    expect(others('concox', 'interval')).toEqual(['TIMER,30#', 'TIMER,666666,,30#'])
    expect(others('coban', 'interval', { intervalSeconds: 20, parkedSeconds: 3600 })).toEqual([
      't020s***n123456',
      'fix020s060m***n123456',
      'freq,123456,20',
    ])
    expect(others('coban', 'zone', { zoneMinutes: 120 })).toEqual(['timezone123456 +2', 'zone123456 E02'])
    expect(others('coban', 'status')).toEqual(['IPAPN123456', 'CXZT', 'CXDZT'])
    expect(others('topin', 'server', { host: 'host' })).toEqual(['DOMAIN#host#8888#'])
  })
})

describe('warnings', () => {
  it.each<[DialectId, Partial<SetupWish>, object[]]>([
    ['gotop', {}, []],
    [
      'gotop',
      { host: 'tracking.example.com', address: '' },
      [{ kind: 'nameNeedsAddress', host: 'tracking.example.com' }],
    ],
    ['gotop', { host: 'a-very-long-host.example.com', address: '1.2.3.4' }, [{ kind: 'nameTooLong', longest: 23 }]],
    ['gotop', { intervalSeconds: 255 }, [{ kind: 'periodChanged', wanted: 255, seconds: 240 }]],
    ['gotop', { intervalSeconds: 7200 }, []],
    ['hash', { transport: 'udp' }, [{ kind: 'noTransport' }, { kind: 'noInterval' }]],
    ['sinotrack', BY_NAME, [{ kind: 'nameMayBeRefused' }]],
    ['coban', { zoneMinutes: 330 }, [{ kind: 'zoneWithoutMinutes' }]],
    ['concox', { intervalSeconds: 2 }, [{ kind: 'periodChanged', wanted: 2, seconds: 5 }]],
    ['topin', {}, [{ kind: 'noZone' }, { kind: 'noInterval' }]],
  ])('%s %j', (dialect, own, warnings) => {
    expect(compose(dialect, own).warnings).toEqual(warnings)
  })

  it('a server whose address nobody knows never blanks the one that is stored', () => {
    expect(said(compose('gotop', { host: 'tracking.example.com', address: '' })).join()).not.toContain('123456C')
  })

  it('says which text is too long for one message', () => {
    const { texts } = compose('gotop', { apn: 'a'.repeat(150) })
    expect(texts.filter(({ isTooLong }) => isTooLong).map(({ purpose }) => purpose)).toEqual(['apnAndServer'])
  })
})

/** Words of orders that act on the vehicle, in every syntax that is known here. */
const ACTS =
  /relay|cut|stop|oil|dyd|hfyd|resume|engine|block|immobil|lock|\bS20\b|^\d{6}[TE](\d|$)|output|disarm|\barm\b|nogprs|^sms|poweroff|,C01,/i

describe('nothing acts on the vehicle', () => {
  it('in no row of any table', () => {
    for (const { rows } of DIALECTS) {
      for (const { text, others = [] } of rows) {
        for (const each of [text, ...others.map((other) => other.text)]) expect(each).not.toMatch(ACTS)
      }
    }
    for (const { text } of SAFE_PROBE) expect(text).not.toMatch(ACTS)
  })

  it('whatever is typed: a text with room for a second order is not made', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('internet', 'x#RELAY,1#', 'x,RELAY,1', 'x;123456T1', 'a\nRELAY,1#', 'x #T1', 'web'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...DIALECT_IDS), word, word, word, word, (dialect, apn, user, secret, host) => {
        const { wish } = checkTyped({ ...typed(dialect), apn, user, secret, host })
        if (!wish) return
        for (const value of [wish.apn, wish.user, wish.secret, wish.host]) expect(value).not.toMatch(/[#,;\s]/)
        for (const { text } of composeTexts(wish).texts) expect(text).not.toMatch(/[\r\n{}]/)
      }),
    )
  })
})

describe('dialects', () => {
  it('are complete: every word in braces is known, every row can be reached', () => {
    for (const { id } of DIALECTS) {
      const reached = [BY_NAME, {}, FULL, { ...FULL, ...BY_NAME }].flatMap((own) => compose(id, own).texts)
      const { rows } = dialectOf(id)
      expect(new Set(reached.map(({ purpose }) => purpose))).toEqual(new Set(rows.map(({ purpose }) => purpose)))
      for (const { text, others } of reached) {
        expect([text, ...others.map((other) => other.text)].join()).not.toMatch(/[{}]|undefined|NaN/)
      }
    }
  })

  it('are tried on each device in the order of the papers', () => {
    const order = (id: string) =>
      dialectsFor(DEVICE_MODELS.find((model) => model.id === id)!).map((each) => each.dialect)
    expect({
      'gotop-vt106': order('gotop-vt106'),
      'gotop-c720': order('gotop-c720'),
      'gotop-g02': order('gotop-g02'),
      'gotop-s7': order('gotop-s7'),
      'cantrack-gt02': order('cantrack-gt02'),
      'coban-gps103': order('coban-gps103'),
      'meiligao-vt310': order('meiligao-vt310'),
    }).toEqual({
      'gotop-vt106': ['gotop', 'concox', 'coban'],
      'gotop-c720': ['concox', 'gotop', 'coban'],
      'gotop-g02': ['gotop', 'concox', 'coban'],
      'gotop-s7': ['concox', 'gotop'],
      'cantrack-gt02': ['hash', 'coban', 'concox'],
      'coban-gps103': ['coban'],
      'meiligao-vt310': [],
    })
  })
})

function typed(dialect: DialectId): TypedSetup {
  return {
    dialect,
    apn: 'internet',
    user: '',
    secret: '',
    host: 'd.plaspy.com',
    address: '',
    port: '8888',
    transport: 'tcp',
    intervalSeconds: '30',
    parkedSeconds: '300',
    zoneMinutes: 0,
    pin: dialectOf(dialect).password,
  }
}

describe('what was typed', () => {
  it('makes a wish when nothing is wrong, with the address of the platform', () => {
    expect(checkTyped(typed('gotop'))).toMatchObject({
      remarks: [],
      wish: { ...WISH, ...BY_NAME, dialect: 'gotop', pin: '123456' },
    })
  })

  it.each<[Partial<TypedSetup>, object]>([
    [{ host: 'http://d.plaspy.com' }, { field: 'host', slips: ['scheme'], suggestion: 'd.plaspy.com' }],
    [{ host: ' d.plaspy.com ' }, { field: 'host', slips: ['blanks'], suggestion: 'd.plaspy.com' }],
    [{ host: '“d.plaspy.com”' }, { field: 'host', slips: ['fullWidth', 'quotes'], suggestion: 'd.plaspy.com' }],
    [{ host: 'ｄ．plaspy．com' }, { field: 'host', slips: ['fullWidth'], suggestion: 'd.plaspy.com' }],
    [{ host: '54.85.159.I38' }, { field: 'host', slips: ['letterForDigitInAddress'], suggestion: '54.85.159.138' }],
    [{ host: '54.85,159.138' }, { field: 'host', slips: ['comma'], suggestion: '54.85.159.138' }],
    [{ host: 'd.plaspy.com:8888' }, { field: 'host', slips: ['portInHost'], suggestion: 'd.plaspy.com' }],
    [{ host: '54.85.159.300' }, { field: 'host', slips: [], fault: 'noHost', suggestion: undefined }],
    [{ host: '' }, { field: 'host', fault: 'empty' }],
    [{ port: '888O' }, { field: 'port', slips: ['letterForDigit'], suggestion: '8880' }],
    [{ port: '70000' }, { field: 'port', slips: [], fault: 'range' }],
    [{ port: '８８８８' }, { field: 'port', slips: ['fullWidth'], suggestion: '8888' }],
    [{ port: '8,888' }, { field: 'port', slips: ['separator'], suggestion: '8888' }],
    [{ apn: 'internet ' }, { field: 'apn', slips: ['outerBlanks'], suggestion: 'internet' }],
    [{ apn: 'internet,comcel.com.co' }, { field: 'apn', slips: ['comma'], suggestion: 'internet.comcel.com.co' }],
    [{ apn: 'inter net' }, { field: 'apn', fault: 'marks', suggestion: undefined }],
    [{ apn: 'internet#' }, { field: 'apn', fault: 'marks' }],
    [{ secret: 'a,b' }, { field: 'secret', fault: 'marks' }],
    [{ pin: '1234' }, { field: 'pin', fault: 'digits' }],
    [{ intervalSeconds: '0' }, { field: 'intervalSeconds', fault: 'range' }],
  ])('%j', (own, remark) => {
    const checked = checkTyped({ ...typed('gotop'), ...own })
    expect(checked.remarks).toMatchObject([remark])
    expect(checked.wish).toBeUndefined()
  })
})
