import type { Dialect } from '../dialect'

/** F: pw, the password, a word, values, and # at the end. */
export const watch: Dialect = {
  id: 'watch',
  letter: 'F',
  name: 'SeTracker',
  confidence: 'high',
  source: 'watch',
  password: '123456',
  passwordDigits: [6],
  names: 'all',
  rows: [
    { purpose: 'apn', text: 'pw,{pin},apn,{apn},{user},{secret}#' },
    { purpose: 'server', text: 'pw,{pin},ip,{host},{port}#' },
    { purpose: 'status', text: 'pw,{pin},ts#' },
  ],
  unknown: ['transport', 'interval', 'zone', 'replies'],
}
