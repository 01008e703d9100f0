import { describe, expect, it } from 'vitest'
import { apnsFor, apnsOfImsi, carriersIn, countriesIn, isCarrierBook } from './carriers'
import file from './data/carriers.json'
import { countryOfIccid } from './iccid-country'
import { apnHints, networkIn } from './network'

const book: unknown = file

describe('the book of carriers', () => {
  if (!isCarrierBook(book)) throw new Error('the book has another shape')

  it('holds what was counted in the package: countries, carriers, access points', () => {
    const carriers = countriesIn(book).flatMap((country) => carriersIn(book, country))
    expect([countriesIn(book).length, carriers.length, carriers.flatMap(({ apns }) => apns).length]).toEqual([
      153, 648, 938,
    ])
    expect([book.date, book.licence]).toEqual(['2023-04-16', 'public domain'])
  })

  it('names an access point for every carrier, and nothing for pictures only', () => {
    for (const country of countriesIn(book)) {
      expect(country).toMatch(/^[a-z]{2}$/)
      for (const { name, apns } of carriersIn(book, country)) {
        expect([country, name, apns.length > 0 && apns.every(({ apn }) => apn !== '')]).toEqual([country, name, true])
      }
    }
  })

  it('finds what a network offers, by the numbers of a cell and of a SIM', () => {
    const claro = {
      country: 'co',
      carrier: 'Claro',
      apn: 'internet.comcel.com.co',
      user: 'COMCELWEB',
      secret: 'COMCELWEB',
    }
    expect(apnsFor(book, 732, 101)).toEqual([claro])
    expect(apnsFor(book, '732', '101')).toEqual([claro])
    expect(apnsOfImsi(book, '732101123456789')).toEqual([claro])
    expect(apnsFor(book, 213, 3).map(({ apn }) => apn)).toEqual(['internetand', 'internetclic'])
    expect(apnsOfImsi(book, '213031234567890').map(({ country }) => country)).toEqual(['ad', 'ad'])
    expect(apnsFor(book, '213', '003')).toEqual([])
    expect(apnsFor(book, 999, 99)).toEqual([])
  })

  it('hints at what the SIM’s own network offers, not at that of a roaming device', () => {
    const cell = { mcc: 732, mnc: 101 }
    const carriers = (network: Partial<Parameters<typeof apnHints>[1]>) =>
      apnHints(book, { imsi: undefined, iccid: undefined, cell: undefined, ...network }).map(({ carrier }) => carrier)
    expect(carriers({ cell })).toEqual(['Claro'])
    expect(carriers({ cell, iccid: '8957123456789012345' })).toEqual(['Claro'])
    expect(carriers({ cell, iccid: '8949123456789012345' })).toEqual([])
    expect(new Set(carriers({ cell, imsi: '213031234567890' }))).toEqual(new Set(['Andorra Telecom (Mobiland)']))
    expect(carriers({})).toEqual([])
  })

  it('lists several where carriers share a network', () => {
    expect(new Set(apnsFor(book, 732, 123).map(({ carrier }) => carrier))).toEqual(
      new Set(['Movistar', 'Virgin Mobile']),
    )
  })
})

it.each([
  ['8957123456789012345', 'co'],
  ['89490200001234567890', 'de'],
  ['8935812345678901234', 'fi'],
  ['8988312345678901234', undefined],
  ['1234', undefined],
])('the SIM %s is of %s', (iccid, country) => {
  expect(countryOfIccid(iccid)).toBe(country)
})

it('what a device says of its network: the latest word, and no cell before it was registered', () => {
  const cell = (mcc: number, mnc: number) => ({ mcc, mnc, lac: 1, cid: 1 })
  expect(
    networkIn([
      { kind: 'position', cells: [cell(732, 103)] },
      { kind: 'info', attributes: { iccid: '8957', imsi: '732' } },
      { kind: 'position', cells: [cell(732, 101), cell(732, 103)] },
      { kind: 'position', cells: [cell(0, 0)] },
    ]),
  ).toEqual({ imsi: '732', iccid: '8957', cell: { mcc: 732, mnc: 101 } })
})
