import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReply } from './compare-reply'
import type { DialectId } from './dialect'
import type { ReadBack } from './read-back'
import { readReply } from './read-reply'
import { toldBack } from './told-back'
import type { SetupWish } from './wish'

const WISH: SetupWish = {
  dialect: 'concox',
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
  pin: '',
}

/** Values without their places. */
function values(read: ReadBack): Record<string, unknown> {
  const { dialects, ...facts } = read
  return { dialects, ...Object.fromEntries(Object.entries(facts).map(([name, found]) => [name, found.value])) }
}

/** The shapes of SMS-SETUP.md; identities, addresses and what it leaves out by dots are our own. */
describe('replies', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['A, server stored', 'SET APN,IP&Port OK!', { dialects: ['gotop'], obeyed: 'SET APN,IP&Port OK!' }],
    ['A, server refused', 'SET APN,IP&Port ERROR!', { dialects: ['gotop'], refused: 'ERROR!' }],
    ['A, name stored', 'SET HTTP Ok!', { dialects: ['gotop'], obeyed: 'SET HTTP Ok!' }],
    ['A, connected', 'Opened GPRS Ok!', { dialects: ['gotop'], link: 'up', obeyed: 'Opened GPRS Ok!' }],
    ['A, not connected', 'Connect Fail,Please Reinstall APN,IP&Port!', { dialects: ['gotop'], link: 'down' }],
    ['A, phone refused', 'error phone number!', { dialects: [], refused: 'error phone number!' }],
    ['A, version', 'IMEI:490154203237518,G02_V1.2', { dialects: ['gotop'], identity: '490154203237518' }],
    [
      'A, parameters',
      '+491701234567;;;;;;;;internet;web;pass1;1.2.3.4;8888;Speed:080;BAT:95,40,030S,Lg:0,Hg:0',
      { dialects: ['gotop'], apn: 'internet', user: 'web', secret: 'pass1', host: '1.2.3.4', port: '8888' },
    ],
    ['C, initialised', 'begin ok', { dialects: ['coban'], obeyed: 'begin ok' }],
    ['C, APN', 'apn ok', { dialects: ['coban', 'concox'], obeyed: 'apn ok' }],
    ['C, server', 'adminip ok', { dialects: ['coban'], obeyed: 'adminip ok' }],
    ['C, Xexun spelling', 'apnpasswrod ok', { dialects: ['coban'], obeyed: 'apnpasswrod ok' }],
    [
      'C, check',
      'GSM: 100% GPS: OK GPRS: ON battery: 80%',
      { dialects: ['coban'], link: 'up', gps: 'fix', batteryPercent: 80 },
    ],
    [
      'C, check without a fix',
      'GSM: 60% GPS: NO GPRS: OFF battery: 100%',
      { dialects: ['coban'], link: 'down', gps: 'noFix', batteryPercent: 100 },
    ],
    [
      'C, CXZT of the GT09',
      'ID:9171072755 IP:tracking.example.com 8888 BAT:5 APN:internet GPS:V-13-9 GSM:22 ICCID:89490200001234567890',
      {
        dialects: ['coban'],
        identity: '9171072755',
        host: 'tracking.example.com',
        port: '8888',
        apn: 'internet',
        gps: 'noFix',
        csq: 22,
        iccid: '89490200001234567890',
      },
    ],
    [
      'C, CHECK over the socket',
      'CHECK,IMEI:490154203237518,APN:internet,IP:tracking.example.com:8888,GSM:31,GPS:1,ACC:1,TZ:+8:30,OIL:90%,BAT:80%',
      {
        dialects: ['coban'],
        identity: '490154203237518',
        apn: 'internet',
        host: 'tracking.example.com',
        port: '8888',
        csq: 31,
        gps: 'fix',
        ignition: true,
        zoneMinutes: 510,
        batteryPercent: 80,
      },
    ],
    [
      'D, STATUS of a GT06N',
      'Battery:4.13V,NORMAL; GPRS:Link Down; GSM Signal Level:Strong; GPS:Successful positioning, SVS Used in fix:11(11); ACC:OFF; Defense:OFF',
      { dialects: ['concox'], batteryV: 4.13, link: 'down', gps: 'fix', ignition: false },
    ],
    [
      'D, STATUS of a VT02S',
      'EXT-POWER:12.14V;BATTERY:84%;GPRS;FAIL;GSM Signal:H;GPS:FIXED;',
      { dialects: ['concox'], powerV: 12.14, batteryPercent: 84, link: 'down', gps: 'fix' },
    ],
    [
      'D, STATUS of a TK903',
      'V:4.22V,12V;CSQ:22;PWR:1;ACC:0;GPS:3,0,0;GS:0,1',
      { dialects: ['concox'], batteryV: 4.22, powerV: 12, csq: 22, ignition: false, gps: 'fix' },
    ],
    [
      'D, PARAM of a VT02S',
      'SN:1234567890;APN:CMNET;IP:tracking.example.com:8842;CENTER:0;TIMER:10;TimeZone:8.0;',
      {
        dialects: ['concox'],
        apn: 'CMNET',
        host: 'tracking.example.com',
        port: '8842',
        intervalSeconds: 10,
        zoneMinutes: 480,
      },
    ],
    [
      'D, the text repeated',
      'SERVER,0,1.2.3.4,8888,1 OK',
      { dialects: ['concox'], host: '1.2.3.4', port: '8888', transport: 'udp', obeyed: 'OK' },
    ],
    ['D, wrong', 'FORMAT WRONG', { dialects: ['concox'], refused: 'FORMAT WRONG' }],
    ['nobody’s', 'Sorry Not Support', { dialects: [], refused: 'Sorry Not Support' }],
    ['E, stored', 'SET OK', { dialects: ['sinotrack'], obeyed: 'SET OK' }],
    [
      'E, RCONF',
      'ST906_V_2.0\nID:4900000001\nIP:192.0.2.10 8888\nUT:30,30,300\nVOLT:12.9V\nAPN:internet\nGPS:A-24-23\nGSM:26',
      {
        dialects: ['sinotrack'],
        identity: '4900000001',
        host: '192.0.2.10',
        port: '8888',
        intervalSeconds: 30,
        powerV: 12.9,
        apn: 'internet',
        gps: 'fix',
        csq: 26,
      },
    ],
    [
      'F, watch',
      'ID:4900000001;imei:490154203237518;ip_url:tracking.example.com;port:8888;upload:600S;zone:E,0,0',
      {
        dialects: ['watch'],
        identity: '490154203237518',
        host: 'tracking.example.com',
        port: '8888',
        intervalSeconds: 600,
        zoneMinutes: 0,
      },
    ],
    ['nothing of ours', 'Your credit is 3.20', { dialects: [] }],
    ['nothing at all', '', { dialects: [] }],
  ])('%s', (_, pasted, expected) => {
    expect(values(readReply(pasted))).toEqual(expected)
  })
})

describe('differences', () => {
  const PARAM = 'SN:1234567890;APN:internet;IP:54.85.159.138:8888;CENTER:0;TIMER:30;TimeZone:0.0;'

  it('says nothing when everything is as it was meant', () => {
    expect(compareReply(PARAM, WISH)).toMatchObject({ differences: [], otherDialects: [] })
  })

  it('compares with what is certain only', () => {
    const { apn: _, port: __, ...meant } = WISH
    expect(compareReply('APN:x;IP:1.2.3.4:1', meant).differences.map(({ what }) => what)).toEqual(['host'])
  })

  it('takes the name and the address of the platform for one server', () => {
    expect(compareReply(PARAM.replace('54.85.159.138', 'd.plaspy.com'), WISH).differences).toEqual([])
  })

  it.each<[string, string, object]>([
    ['8888', '8880', { what: 'port', meant: '8888', read: '8880', server: '54.85.159.138:8880', slip: 'oneDigit' }],
    ['8888', '888O', { what: 'port', read: '888O', slip: 'oneDigit' }],
    ['.138', '.183', { what: 'host', read: '54.85.159.183', slip: 'swapped' }],
    [':54', ':http://54', { what: 'host', read: 'http://54.85.159.138', slip: 'scheme' }],
    ['APN:internet', 'APN:Internet', { what: 'apn', slip: 'capitals' }],
    ['APN:internet', 'APN:internet ', { what: 'apn', read: 'internet ', slip: 'blank' }],
    ['APN:internet', 'APN:ｉnternet', { what: 'apn', slip: 'fullWidth' }],
    ['APN:internet', 'APN:CMNET', { what: 'apn', read: 'CMNET', slip: 'other' }],
    ['TIMER:30', 'TIMER:10', { what: 'intervalSeconds', meant: '30', read: '10' }],
    ['TimeZone:0.0', 'TimeZone:8.0', { what: 'zoneMinutes', meant: '0', read: '480' }],
  ])('%j instead of %j', (right, wrong, difference) => {
    const pasted = PARAM.replace(right, wrong)
    const { differences } = compareReply(pasted, WISH)
    expect(differences).toMatchObject([difference])
  })

  it('points at the place in the pasted text', () => {
    const pasted = 'PARAM：APN:internet；IP：54.85.159.138：8880'
    const { differences } = compareReply(pasted, WISH)
    expect(differences.map(({ span }) => pasted.slice(...span))).toEqual(['8880'])
  })

  it.each<[string, DialectId, DialectId[]]>([
    ['adminip ok', 'concox', ['coban']],
    ['apn ok', 'concox', []],
    ['apn ok', 'gotop', ['coban', 'concox']],
    ['SET OK', 'concox', ['sinotrack']],
    ['hello', 'concox', []],
  ])('%j to a text of %s is of another family: %j', (pasted, dialect, others) => {
    expect(compareReply(pasted, { ...WISH, dialect }).otherDialects).toEqual(others)
  })
})

describe('a reply for the rules of diagnosis', () => {
  const told = (pasted: string, families: readonly string[] = []) =>
    toldBack(compareReply(pasted, WISH), WISH, families)

  it('has one server for its name and its address, and no port that is none', () => {
    expect(told('APN:internet;IP:D.plaspy.com:888O;TimeZone:8.0')).toEqual({
      apn: 'internet',
      host: '54.85.159.138',
      port: undefined,
      transport: undefined,
      zoneMinutes: 480,
      protocol: undefined,
    })
  })

  it.each<[string, readonly string[], string | undefined]>([
    ['adminip ok', [], 'gps103'],
    ['adminip ok', ['h02', 'tk103'], 'tk103'],
    ['SET APN,IP&Port OK!', ['gt06'], 'gotop'],
    ['apn ok', ['gt06'], undefined],
  ])('%j for a model of %j is of %s', (pasted, families, family) => {
    expect(told(pasted, families).protocol).toBe(family)
  })
})

describe('any text at all', () => {
  it('is read, and what is found lies in it', () => {
    const word = fc.constantFrom(
      'APN:',
      'IP:',
      'GPRS:',
      'GPS:',
      ';',
      ':8888',
      'SERVER,1,',
      'Speed:',
      'OK',
      '\uff1a',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 40 }), (words) => {
        const pasted = words.join('')
        const { dialects: _, ...facts } = readReply(pasted)
        for (const { span } of Object.values(facts)) {
          expect(span[0]).toBeGreaterThanOrEqual(0)
          expect(span[1]).toBeLessThanOrEqual(pasted.length)
        }
      }),
    )
  })

  it('is read at once, however long it is', () => {
    const start = performance.now()
    for (const word of ['GSM:1% GPRS:', ';Speed:BAT:', 'IP:a 1 BAT:', 'APN:', 'a', ' ']) readReply(word.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
