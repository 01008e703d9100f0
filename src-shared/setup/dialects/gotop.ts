import type { Dialect } from '../dialect'

/** A: letters behind the password, with neither colon nor # by SMS. */
export const gotop: Dialect = {
  id: 'gotop',
  letter: 'A',
  name: 'GOTOP',
  confidence: 'high',
  source: 'gotop',
  password: '123456',
  passwordDigits: [6],
  names: 'all',
  longestName: 23,
  interval: { low: 1, high: 254, units: ['S', 'M', 'H'] },
  zone: { utcSide: 'E', hasMinutes: true },
  rows: [
    {
      // Without the address this blanks the server: APN and address go together, and a name follows in a text of its own.
      purpose: 'apnAndServer',
      text: '{pin}C{apn},{udpMark}{address}:{port}',
      replies: ['SET APN,IP&Port OK!'],
    },
    {
      // A stored name beats the address.
      purpose: 'forgetName',
      text: '{pin}R;',
      when: ['byAddress'],
      isOptional: true,
      note: 'ifNameWasStored',
      replies: ['SET HTTP Ok!'],
      source: 'gotopFirmware',
    },
    {
      purpose: 'server',
      text: '{pin}Rhttp://{host};{port}',
      when: ['byName'],
      replies: ['SET HTTP Ok!'],
      source: 'gotopFirmware',
    },
    {
      purpose: 'apnLogin',
      text: '{pin}O{user},{secret}',
      when: ['withLogin'],
      replies: ['SET APN Name & Password Ok!'],
    },
    { purpose: 'zone', text: '{pin}L{sign}{hours2}{colonMinutes}', replies: ['SET TIME ZONE OK!'] },
    { purpose: 'interval', text: '{pin}M1,{interval}', replies: ['SET AUTO TRACK OK!'] },
    { purpose: 'dataOn', text: '{pin}D', replies: ['Opened GPRS Ok!'] },
    { purpose: 'status', text: '{pin}G', source: 'gotopFirmware' },
  ],
  unknown: [],
}
