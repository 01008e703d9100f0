import type { Dialect } from '../dialect'

/** D: words in capitals, commas, and # at the end. */
export const concox: Dialect = {
  id: 'concox',
  letter: 'D',
  name: 'Concox / GT06',
  confidence: 'high',
  source: 'concox',
  password: '',
  passwordDigits: [6],
  names: 'all',
  interval: { low: 5, high: 18_000 },
  zone: { utcSide: 'E', hasMinutes: true },
  rows: [
    { purpose: 'apn', text: 'APN,{apn}#', when: ['withoutLogin'], replies: ['apn ok', 'OK!'] },
    { purpose: 'apn', text: 'APN,{apn},{user},{secret}#', when: ['withLogin'], replies: ['apn ok', 'OK!'] },
    {
      purpose: 'server',
      text: 'SERVER,{pinField}{nameFlag},{host},{port},{udpFlag}#',
      others: [
        { text: 'SERVER,{pinField}{nameFlag},{host},{port}#', note: 'noTransportField' },
        { text: 'SERVER,666666,{nameFlag},{host},{port},{udpFlag}#', note: 'withPassword' },
        { text: 'SERVER,8520,{host},{port}#', note: 'gt003' },
      ],
      replies: ['server ok', 'OK'],
    },
    { purpose: 'dataOn', text: 'GPRSON,1#' },
    {
      purpose: 'interval',
      text: 'TIMER,{interval},{parked}#',
      others: [
        { text: 'TIMER,{interval}#', note: 'vt02s' },
        { text: 'TIMER,666666,,{interval}#', note: 'gt02a' },
      ],
    },
    { purpose: 'zone', text: 'GMT,{side},{hours},{minutes}#' },
    { purpose: 'status', text: 'STATUS#' },
    { purpose: 'settings', text: 'PARAM#', others: [{ text: 'PARAM,1#', note: 'gt003' }] },
  ],
  unknown: [],
}
