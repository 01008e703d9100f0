import type { Dialect } from '../dialect'

/** F: words and values, # behind each. */
export const topin: Dialect = {
  id: 'topin',
  letter: 'F',
  name: 'Topin',
  confidence: 'high',
  source: 'topin',
  password: '',
  passwordDigits: [],
  names: 'all',
  rows: [
    { purpose: 'apn', text: 'APN#{apn}#{user}#{secret}#' },
    {
      purpose: 'server',
      text: 'SERVER#{host}#{port}#',
      others: [{ text: 'DOMAIN#{host}#{port}#', note: 'fallsBackToMaker' }],
    },
    { purpose: 'restart', text: 'SYSRST#' },
  ],
  unknown: ['transport', 'interval', 'zone', 'status', 'replies'],
}
