import { expect, it } from 'vitest'
import { parseBytes } from '../bytes/notation'
import type { Field } from '../model/field'
import { ALARMS, ATTRIBUTES } from '../model/vocabulary'
import { decodeFrame, explainFrame } from '../protocols/decode'
import { explainDetection } from '../protocols/detect'
import { detectionSentences } from '../protocols/detection-sentence'
import { protocols } from '../protocols/registry'
import { strangers } from '../protocols/strangers'
import type { Vectors } from '../protocols/vectors'
import { en } from './en'
import { es } from './es'
import { translated } from './translate'

const inSpanish = (english: string): string => translated(english, es)

it('says words, sentences and words within sentences; what it does not know stays', () => {
  expect(
    [
      'Latitude',
      'The frame ends in “Speed”: 4 bytes wanted, 1 there',
      'V1 (position)',
      '“Answer to 0x01 login”',
      'Web browser or HTTP client: no tracker, but proof that this port can be reached from there',
      'GT06, 4 of 4 structure tests.',
      'IMEI',
      '0x1f',
      '',
    ].map(inSpanish),
  ).toEqual([
    'Latitud',
    'La trama termina en “Velocidad”: se esperaban 4 bytes y hay 1',
    'V1 (posición)',
    '“Respuesta a 0x01 acceso”',
    'Navegador web o cliente HTTP: no es un rastreador, pero prueba que desde allí se llega a este puerto',
    'GT06, 4 de 4 pruebas de estructura.',
    'IMEI',
    '0x1f',
    '',
  ])
  expect(translated('The frame ends before its #', en)).toBe('The frame ends before its #')
})

const modules = import.meta.glob<{ vectors: Vectors }>('../protocols/*/vectors.ts', { eager: true })

/** Everything that decoders and detectors say of the vectors of all families. */
function saidOfVectors() {
  const said = {
    labels: new Set<string>(),
    values: new Set<string>(),
    issues: new Set<string>(),
    tests: new Set<string>(),
  }
  const addFields = (fields: readonly Field[]): void => {
    for (const { label, text, children } of fields) {
      said.labels.add(label)
      if (/^[\w-]+ \([a-z -]+\)$|^[a-z][a-z -]+ [a-z]+$/.test(text)) said.values.add(text)
      addFields(children)
    }
  }
  for (const protocol of protocols) {
    for (const { label } of Object.values(protocol.labels)) said.labels.add(label)
    for (const { wire, variant, downlink } of Object.values(
      modules[`../protocols/${protocol.id}/vectors.ts`]?.vectors.frames ?? {},
    )) {
      const bytes = parseBytes(wire) ?? new Uint8Array()
      const side = downlink ? { ...protocol, ...protocol.downlink } : protocol
      addFields(explainFrame(side, bytes, variant).fields)
      for (const { text } of decodeFrame(side, bytes, variant).issues) said.issues.add(text)
      const candidates = explainDetection(bytes)
      for (const sentence of detectionSentences(candidates)) said.tests.add(sentence)
      for (const { tests } of candidates) for (const { text } of tests) said.tests.add(text)
    }
  }
  return said
}

/** The same in every language: signs, names, numbers, abbreviations. */
const isName = (text: string): boolean =>
  !/[a-z]{3}/.test(text) ||
  /^(Bit \d+|Bytes|BeiDou|Galileo|Error|Sensor|Major|Minor|Terminal|Firmware|Hardware)$/.test(text)

it('knows in Spanish what decoders and detectors say', () => {
  const said = saidOfVectors()
  const named = {
    alarms: new Set<string>(Object.values(ALARMS)),
    attributes: new Set<string>(Object.values(ATTRIBUTES).map(({ label }) => label)),
    strangers: new Set(strangers.map(({ title, advice }) => `${title}: ${advice}`)),
    families: new Set(protocols.flatMap(({ title, variants }) => [title, ...variants.map((variant) => variant.title)])),
    commands: new Set(protocols.flatMap(({ commands }) => commands.map(({ label }) => label))),
  }
  const shares = Object.entries({ ...said, ...named }).map(([kind, texts]) => {
    const unknown = [...texts].filter((text) => !isName(text) && inSpanish(text) === text)
    console.log(`${kind}: ${texts.size - unknown.length} of ${texts.size} in Spanish`, ...unknown)
    return [kind, unknown.length / texts.size] as const
  })
  // A new family may speak before it is translated; its words of manuals may stay English for good.
  const allowed: Record<string, number> = {
    labels: 0.05,
    values: 0.5,
    issues: 0.05,
    tests: 0.05,
    commands: 0.1,
    families: 0.6,
  }
  expect(shares.filter(([kind, share]) => share > (allowed[kind] ?? 0))).toEqual([])
}, 20_000)
