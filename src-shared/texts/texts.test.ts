import { expect, it } from 'vitest'
import { en } from './en'
import { languageFor, languageIds, languages, textsIn } from './languages'

/** Words that are the same in both languages, by their place in the table. */
const sameInSpanish = new Set([
  'notes.linkBytes',
  'setup.apn',
  'setup.purposes.apn',
  'report.apn',
  'common.bytes',
  'settings.zones.utc',
  'settings.units.gigabytes',
  'settings.units.seconds',
  'settings.units.minutes',
  'shell.time.titles.utc',
  'traffic.goTo.utc',
  'traffic.forms.base64',
  'traffic.detail.bytes',
  'traffic.detail.bits',
  'traffic.detail.bytesAt',
  'traffic.detail.hex',
  'traffic.detail.decimal',
  'traffic.detail.inspector',
  'traffic.detail.bigEndian',
  'traffic.detail.littleEndian',
  'traffic.detail.readings.float',
  'traffic.detail.readings.double',
  'traffic.detail.readings.big',
  'traffic.detail.readings.little',
  'traffic.detail.readings.bits',
  'simulate.happenings.sos',
  'simulate.seconds',
  'simulate.faultGroups.bytes',
  'simulate.form.identity',
  'simulate.form.routeKm',
  'simulate.form.tunnelsHint',
  'simulate.edit.bytes',
])

/** Every text by its place: "traffic.devices". A function stands as it is written: its sentence is in its source. */
function textsOf(table: object, place = ''): [string, string][] {
  // What decoders say is looked up by the English text itself: the English table has nothing to say there.
  if (place === 'core') return []
  return Object.entries(table).flatMap(([id, value]): [string, string][] => {
    const path = place === '' ? id : `${place}.${id}`
    return typeof value === 'object' && value !== null ? textsOf(value, path) : [[path, String(value)]]
  })
}

const english = textsOf(en)

it.each(languageIds)('%s has every text, and none is empty', (id) => {
  const texts = textsOf(textsIn(id))
  expect(texts.map(([place]) => place).sort()).toEqual(english.map(([place]) => place).sort())
  expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
})

it('Spanish leaves nothing in English but the words that are the same', () => {
  const spanish = new Map(textsOf(languages.es.texts))
  const same = english.filter(([place, text]) => spanish.get(place) === text && /\p{L}/u.test(text))
  expect(same.filter(([place]) => !sameInSpanish.has(place))).toEqual([])
  expect([...sameInSpanish].filter((place) => !same.some(([found]) => found === place))).toEqual([])
})

it('speaks the first language of the person that it knows', () => {
  expect([['es-CO', 'en'], ['fr', 'es'], ['de-DE'], [], ['ES'], ['toString']].map(languageFor)).toEqual([
    'es',
    'es',
    'en',
    'en',
    'en',
    'en',
  ])
})
