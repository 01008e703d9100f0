import type { Dialect } from '../dialect'

/** B: words and values between #. */
export const hash: Dialect = {
  id: 'hash',
  letter: 'B',
  name: 'CanTrack #…#',
  confidence: 'medium',
  source: 'hash',
  password: '123456',
  passwordDigits: [6],
  names: 'some',
  zone: { utcSide: 'W', hasMinutes: true },
  rows: [
    { purpose: 'begin', text: '#begin#{pin}#', isOptional: true, note: 'clearsEverything' },
    { purpose: 'zone', text: '#timezone#{pin}#{side}#{hours}#{minutes2}#' },
    { purpose: 'apn', text: '#apn#{pin}#{apn}#{user}#{secret}#' },
    { purpose: 'server', text: '#IP#{pin}#{host}#{port}#' },
    { purpose: 'status', text: 'TCP' },
  ],
  unknown: ['transport', 'interval', 'replies'],
}
