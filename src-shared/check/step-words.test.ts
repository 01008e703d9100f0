import { describe, expect, it } from 'vitest'
import { languageIds, textsIn } from '../texts/languages'
import type { StepCode, StepReason } from './step'
import { stepWords, type WordFormat } from './step-words'

const NOW = Date.UTC(2026, 10, 21, 12)
const format: WordFormat = {
  count: String,
  clock: (at) => new Date(at).toISOString().slice(11, 16),
  duration: (ms) => `${ms / 60_000} min`,
  now: NOW,
}
const device = '359710049095095'
const difference = { kind: 'digit', digits: [] } as const

/** One reason for each code: a new code does not compile without one. */
const reasons: { [Code in StepCode]: StepReason & { readonly code: Code } } = {
  'port.on': { code: 'port.on', port: 8888, transports: ['tcp', 'udp'] },
  'port.otherTransport': { code: 'port.otherTransport', port: 8888, expected: 'udp' },
  'port.thisComputerOnly': { code: 'port.thisComputerOnly', host: '127.0.0.1' },
  'port.failed': { code: 'port.failed', text: 'Taken.', system: 'EADDRINUSE' },
  'port.off': { code: 'port.off' },
  'port.opening': { code: 'port.opening' },
  'port.recording': { code: 'port.recording' },
  'reach.device': { code: 'reach.device', from: '45.67.89.9' },
  'reach.visitor': { code: 'reach.visitor', from: '45.67.89.9' },
  'reach.deviceNearby': { code: 'reach.deviceNearby', from: '192.168.1.9' },
  'reach.sameNetwork': { code: 'reach.sameNetwork', from: '192.168.1.9' },
  'reach.carrierNat': { code: 'reach.carrierNat', address: '100.64.1.1' },
  'reach.doubleNat': { code: 'reach.doubleNat', address: '100.64.1.1' },
  'reach.mapped': { code: 'reach.mapped', address: '45.67.89.10' },
  'reach.public': { code: 'reach.public', address: '45.67.89.10' },
  'reach.private': { code: 'reach.private', address: '192.168.1.20' },
  'reach.deviceHere': { code: 'reach.deviceHere' },
  'reach.visitorHere': { code: 'reach.visitorHere' },
  'reach.noNetwork': { code: 'reach.noNetwork' },
  'reach.port': { code: 'reach.port' },
  'reach.recording': { code: 'reach.recording' },
  'contact.here': { code: 'contact.here', protocol: 'gt06', at: NOW },
  'contact.lost': { code: 'contact.lost', lastAt: NOW - 720_000 },
  'contact.mute': { code: 'contact.mute', count: 3 },
  'contact.foreign': { code: 'contact.foreign', title: 'Teltonika' },
  'contact.none': { code: 'contact.none' },
  'contact.unread': { code: 'contact.unread' },
  'identity.same': { code: 'identity.same', device },
  'identity.valid': { code: 'identity.valid', device },
  'identity.sample': { code: 'identity.sample', device },
  'identity.short': { code: 'identity.short', device },
  'identity.differs': { code: 'identity.differs', device, difference },
  'identity.zeros': { code: 'identity.zeros', device, typed: '0' },
  'identity.checkDigit': { code: 'identity.checkDigit', device, digit: 7 },
  'identity.family': { code: 'identity.family', protocol: 'gt06', expected: ['h02', 'gt02'] },
  'identity.transport': { code: 'identity.transport', transport: 'udp', expected: 'tcp' },
  'identity.unnamed': { code: 'identity.unnamed', protocol: 'gt06' },
  'identity.none': { code: 'identity.none' },
  'position.good': { code: 'position.good', satellites: 9 },
  'position.noFix': { code: 'position.noFix', satellites: undefined },
  'position.clock': { code: 'position.clock', offsetMs: 480 * 60_000 },
  'position.lost': { code: 'position.lost', lastAt: NOW - 720_000 },
  'position.none': { code: 'position.none' },
  'position.second': { code: 'position.second' },
  'position.zero': { code: 'position.zero' },
  'wiring.passed': { code: 'wiring.passed', done: 3, of: 3 },
  'wiring.partly': { code: 'wiring.partly', done: 2, of: 3 },
  'wiring.failed': { code: 'wiring.failed', done: 2, of: 3 },
  'wiring.running': { code: 'wiring.running', test: 'SOS' },
  'wiring.none': { code: 'wiring.none' },
  'wiring.recording': { code: 'wiring.recording' },
  'wiring.skipped': { code: 'wiring.skipped' },
}

describe.each(languageIds)('in %s', (language) => {
  it.each(Object.values(reasons))('$code is a sentence that lacks nothing', (reason) => {
    const { what, next } = stepWords(reason, textsIn(language), format)
    for (const sentence of [what, ...(next === undefined ? [] : [next])]) {
      expect(sentence).toMatch(/^[^a-z\s].*[.]$|^Not listening.*\)$|^No se escucha.*\)$/)
      expect(sentence).not.toMatch(/undefined|NaN|\[object|\( |\s{2}/)
    }
  })
})

it('names what it was told, in units', () => {
  const say = (code: StepCode) => stepWords(reasons[code], textsIn('en'), format).what
  expect(say('port.on')).toBe('Listening on port 8888, TCP and UDP.')
  expect(say('contact.here')).toBe('First heard at 12:00. It speaks GT06 binary.')
  expect(say('contact.lost')).toBe('Nothing heard for 12 min.')
  expect(say('position.clock')).toBe('Its clock is 480 min ahead.')
  expect(say('position.noFix')).toBe('It is connected, but has no satellite fix.')
  expect(say('identity.family')).toBe(
    'It speaks GT06 binary; the model on the job usually speaks H02 / HQ text and binary, GT02 binary.',
  )
})
