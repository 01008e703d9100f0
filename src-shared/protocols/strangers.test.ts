import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBytes } from '../bytes/notation'
import { nameStranger } from './detect'
import { Probe } from './probe'
import { strangers } from './strangers'

// Openings as the public documents of each service or family write them.
const EXAMPLES: Record<string, string> = {
  http: 'text:GET /wp-login.php HTTP/1.1\\r\\nHost: example\\r\\n\\r\\n',
  tls: '16 03 01 00 c8 01 00 00 c4 03 03',
  ssh: 'text:SSH-2.0-OpenSSH_9.6\\r\\n',
  rdp: '03 00 00 13 0e e0 00 00 00 00 00 01 00 08 00 03 00 00 00',
  dns: '12 34 01 00 00 01 00 00 00 00 00 00 07 6578616d706c65 03 636f6d 00 00 01 00 01',
  telnet: 'ff fd 18 ff fd 20',
  smb: '00 00 00 54 ff 53 4d 42 72',
  socks: '05 01 00',
  mqtt: '10 10 00 04 4d 51 54 54 04 02 00 3c 00 04',
  sip: 'text:OPTIONS sip:100@example SIP/2.0\\r\\n',
  mail: 'text:EHLO example\\r\\n',
  proxy: 'text:PROXY TCP4 192.0.2.1 192.0.2.2 1000 8888\\r\\n',
  teltonika: '00 0f 343930313534323033323337353138',
  queclink: 'text:+RESP:GTFRI,060100,490154203237518,,0,0,1,1,0.0,0,0.0$',
  suntech: 'text:ST300STT;205027329;04;374;20260821;12:00:00\\r',
  totem: 'text:$$0108AA490154203237518|50000',
  castel: '4040 2100 04 32303236303832313132303030303030303030 00 1001 0000 a1b2 0d0a',
  xexun: 'text:GPRMC,120000.000,A,5231.2000,N,01324.3000,E,0.00,90.00,210826,,*0A,F,, imei:490154203237518,05',
  t55: 'text:$GPRMC,120000.000,A,5231.2000,N,01324.3000,E,0.00,90.00,210826,,*0A\\r\\n',
  osmand: 'text:GET /?id=490154203237518&lat=52.52&lon=13.405 HTTP/1.1\\r\\n\\r\\n',
  topin: '7878 0d 01 0490154203237518 42 0d0a',
  eelink: '6767 01 000c 0001 0490154203237518 01 00',
  wialon: 'text:#L#490154203237518;NA\\r\\n',
}

describe('strangers', () => {
  it.each(Object.entries(EXAMPLES))('names %s', (id, notation) => {
    expect(nameStranger(parseBytes(notation)!)?.id).toBe(id)
  })

  it('never throws, and is never sure of random bytes in more than one case in a hundred', () => {
    let sure = 0
    let runs = 0
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        runs++
        if (strangers.some((stranger) => stranger.detect(new Probe(bytes)) === 'sure')) sure++
      }),
      { seed: 8888, numRuns: 3000 },
    )
    expect(sure / runs).toBeLessThan(0.01)
  })

  it('has an id of its own for each, and words for a person', () => {
    expect(new Set(strangers.map((stranger) => stranger.id)).size).toBe(strangers.length)
    for (const { title, advice } of strangers) expect(title !== '' && advice !== '').toBe(true)
  })
})
