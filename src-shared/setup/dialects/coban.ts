import type { Dialect } from '../dialect'

/** C: words with the password run on, lower case. */
export const coban: Dialect = {
  id: 'coban',
  letter: 'C',
  name: 'Coban / Xexun / TK103',
  confidence: 'high',
  source: 'coban',
  password: '123456',
  passwordDigits: [6],
  names: 'some',
  interval: { low: 1, high: 999, units: ['s', 'm', 'h'] },
  zone: { utcSide: 'E', hasMinutes: false },
  rows: [
    {
      purpose: 'begin',
      text: 'begin{pin}',
      isOptional: true,
      note: 'clearsEverything',
      replies: ['begin ok'],
    },
    {
      purpose: 'apn',
      text: 'apn{pin} {apn}',
      note: 'lowerCase',
      replies: ['apn ok'],
    },
    { purpose: 'apnUser', text: 'apnuser{pin} {user}', when: ['withLogin'], replies: ['apnuser ok'] },
    {
      purpose: 'apnPassword',
      text: 'apnpasswd{pin} {secret}',
      when: ['withLogin'],
      others: [{ text: 'apnpassword{pin} {secret}', note: 'olderFirmware' }],
      // Xexun prints it with the letters turned round.
      replies: ['apnpasswd ok', 'apnpasswrod ok', 'apnpassword ok'],
    },
    { purpose: 'server', text: 'adminip{pin} {host} {port}', replies: ['adminip ok'] },
    { purpose: 'dataOn', text: 'gprs{pin}', when: ['tcp'], replies: ['gprs ok'] },
    {
      purpose: 'transport',
      text: 'gprs{pin},0,0',
      when: ['tcp'],
      isOptional: true,
      note: 'ifUdpWasSet',
      replies: ['gprs ok'],
    },
    { purpose: 'transport', text: 'gprs{pin},0,1', when: ['udp'], replies: ['gprs ok'] },
    {
      purpose: 'zone',
      text: 'time zone{pin} {signedHours}',
      others: [
        { text: 'timezone{pin} {signedHours}', note: 'olderFirmware' },
        { text: 'zone{pin} {side}{hours2}', note: 'gt09' },
      ],
      replies: ['time ok', 'zone ok'],
    },
    {
      purpose: 'interval',
      text: 'fix{interval}***n{pin}',
      others: [
        { text: 't{interval}***n{pin}', note: 'olderFirmware' },
        { text: 'fix{interval}{parked}***n{pin}', note: 'g06l' },
        { text: 'freq,{pin},{seconds}', note: 'g10ls' },
      ],
    },
    {
      purpose: 'status',
      text: 'check{pin}',
      others: [
        { text: 'IPAPN{pin}', note: 'olderFirmware' },
        { text: 'CXZT', note: 'gt09' },
        { text: 'CXDZT', note: 'g10ls' },
      ],
    },
  ],
  unknown: [],
}
