import { expect, it } from 'vitest'
import { isFit } from './setting'
import { defaultSettings, readSettings, settingIds, settingOf, withDefaults } from './settings'

it('gives every setting a default that fits', () => {
  expect(settingIds.filter((id) => !isFit(settingOf(id), settingOf(id).default))).toEqual([])
})

it('takes the fit values of a damaged file, and names the others', () => {
  const given = {
    'listening.port': 5023,
    'listening.host': 'a b',
    'display.theme': 'pink',
    'captures.retentionDays': 1.5,
    'map.tiles': 'yes',
    'map.tileServer': 'https://tiles.example/{z}/{x}/{y}.png',
    'relay.to': 'platform.example:70000',
    'no.such': 1,
  }
  expect(readSettings(given)).toEqual({
    changes: { 'listening.port': 5023, 'map.tileServer': 'https://tiles.example/{z}/{x}/{y}.png' },
    refused: ['listening.host', 'display.theme', 'captures.retentionDays', 'map.tiles', 'relay.to', 'no.such'],
  })
  for (const nothing of [null, 'text', [1], 7, undefined])
    expect(readSettings(nothing)).toEqual({ changes: {}, refused: [] })
  expect(readSettings(JSON.parse('{"__proto__":1,"constructor":2}')).refused).toEqual(['__proto__', 'constructor'])
})

it('keeps only what differs from the defaults', () => {
  const { changes } = readSettings({ ...defaultSettings, 'display.language': 'es' })
  expect(changes).toEqual({ 'display.language': 'es' })
  expect(withDefaults(changes)).toEqual({ ...defaultSettings, 'display.language': 'es' })
})
