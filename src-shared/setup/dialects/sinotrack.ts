import type { Dialect } from '../dialect'

/** E: numbers, the password at the tail of each. */
export const sinotrack: Dialect = {
  id: 'sinotrack',
  letter: 'E',
  name: 'SinoTrack ST-901',
  confidence: 'medium',
  source: 'sinotrack',
  password: '0000',
  passwordDigits: [4],
  names: 'some',
  interval: { low: 5, high: 18_000 },
  zone: { utcSide: 'E', hasMinutes: false },
  rows: [
    { purpose: 'begin', text: 'RESET', isOptional: true, note: 'clearsEverything' },
    { purpose: 'zone', text: '896{pin}{side}{hours2}', replies: ['SET OK'] },
    { purpose: 'apn', text: '803{pin} {apn}', when: ['withoutLogin'], replies: ['SET OK'] },
    { purpose: 'apn', text: '803{pin} {apn} {user} {secret}', when: ['withLogin'], replies: ['SET OK'] },
    { purpose: 'server', text: '804{pin} {host} {port}', replies: ['SET OK'] },
    { purpose: 'interval', text: '805{pin} {interval}', replies: ['SET OK'] },
    { purpose: 'intervalParked', text: '809{pin} {parked}', replies: ['SET OK'] },
    { purpose: 'dataOn', text: '710{pin}', replies: ['SET OK'] },
    { purpose: 'settings', text: 'RCONF' },
  ],
  unknown: ['transport'],
}
