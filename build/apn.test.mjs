import { expect, it } from 'vitest'
import { carriersFrom } from './apn.mjs'

const carrier = (inside) =>
  `<country code="xx"><name>X</name><provider><name>A &amp; B</name>${inside}</provider></country>`

it('keeps internet access of GSM networks, each once, with login', () => {
  const xml =
    carrier(`<name xml:lang="de">Deutsch</name><gsm><network-id mcc="001" mnc="01"/><network-id mcc="001" mnc="001"/>
    <apn value="one"><usage type="internet"/><name>Plan</name><username>u</username></apn>
    <apn value="one"><plan type="prepaid"/><username>u</username></apn>
    <apn value="two"><password>p</password></apn>
    <apn value="mms"><usage type="mms"/></apn></gsm>`)
  expect(carriersFrom(xml)).toEqual({
    xx: [
      [
        'A & B',
        ['00101', '001001'],
        [
          ['one', 'u'],
          ['two', '', 'p'],
        ],
      ],
    ],
  })
})

it('leaves out carriers that offer none', () => {
  expect(carriersFrom(carrier('<cdma><sid value="1"/></cdma>'))).toEqual({})
  expect(carriersFrom(carrier('<gsm><apn value="mms"><usage type="mms"/></apn></gsm>'))).toEqual({})
  expect(carriersFrom(`<!-- ${carrier('<gsm><apn value="a"/></gsm>')} -->`)).toEqual({})
})
