import type { Dialect } from '../dialect'

/** F: one text for everything, fields between commas. */
export const meitrack: Dialect = {
  id: 'meitrack',
  letter: 'F',
  name: 'Meitrack',
  confidence: 'medium',
  source: 'meitrack',
  password: '0000',
  passwordDigits: [4, 6],
  names: 'some',
  rows: [
    {
      purpose: 'apnAndServer',
      text: '{pin},A21,{tcp1udp2},{host},{port},{apn},{user},{secret}',
      confidence: 'medium',
    },
  ],
  unknown: ['interval', 'zone', 'status', 'replies'],
}
