import { countDigits, toText } from '../bytes/ascii'
import type { Probe, Verdict } from './probe'
import { judge, openings, SEND_SAMPLE, type Stranger } from './stranger'

/** Tracker families that are told apart but not decoded. Signatures: LOOK-ALIKES.md, "Framing and signatures". */
export const trackers: readonly Stranger[] = [
  tracker('teltonika', 'Teltonika', teltonika),
  tracker(
    'queclink',
    'Queclink @Track',
    openings(
      '+RESP:GT',
      '+ACK:GT',
      '+BUFF:GT',
      '+RESP:',
      '+ACK:',
      '+BUFF:',
      '+EVT-',
      '+RSP-',
      '+EVT',
      '+RSP',
      '+INF',
      '+BSP',
      '+BVT',
    ),
  ),
  tracker(
    'suntech',
    'Suntech',
    openings(
      'ST999AAA;',
      'SA999AAA;',
      'STT;',
      'ALT;',
      'ALV;',
      'EMG;',
      'UEX;',
      'RES;',
      'BLE;',
      'HTE;',
      'ST999',
      'SA999',
    ),
  ),
  tracker('totem', 'Totem', totem),
  tracker('castel', 'Castel', castel),
  tracker('xexun', 'Xexun', xexun),
  tracker(
    't55',
    'NMEA lines (T55)',
    openings('$GPRMC,', '$GNRMC,', '$GPGGA,', '$GNGGA,', '$GPRMA,', '$TRCCR,', '$PGID,', 'QZE,'),
  ),
  tracker('osmand', 'OsmAnd or another HTTP tracker', osmand),
  tracker(
    'topin',
    'Topin or ZhongXun, which looks like GT06',
    topin,
    'it must never get GT06 answers; choose Topin on the platform',
  ),
  tracker('eelink', 'Eelink', eelink),
  tracker('khd', 'KHD', openings('))')),
  tracker('jt600', 'JT600 (Jointech)', jt600),
  tracker('gosafe', 'GoSafe', openings('*GS99,')),
  tracker('ulbotech', 'Ulbotech', openings('*TS99,', '\xf8\x01\x01', '\xf8\x01\x03')),
  tracker('easytrack', 'EasyTrack', openings('*ET,999999999999999,', '*MG,999999999999999,')),
  tracker('upro', 'Upro', openings('*AA9999999999')),
  tracker('fifotrack', 'FifoTrack', fifotrack),
  tracker('cartrack', 'Cartrack', openings('$$....????????&A', '$$999999&A', '$$....99999999&A')),
  tracker('t800x', 'TopFlyTech', t800x),
  tracker('ruptela', 'Ruptela', ruptela),
  tracker('galileo', 'Galileosky', galileo),
  tracker('xexun2', 'Xexun 2', openings('\xfa\xaf')),
  tracker('tzone', 'TZone', openings('TZ\0')),
  tracker('wialon', 'Wialon IPS', openings('#L#', '#P#', '#D#', '#SD#', '#B#', '#M#')),
  tracker('smartsole', 'SmartSole', openings('#GTXRP=')),
  tracker('haicom', 'Haicom', openings('$GPRS999999999999999')),
  tracker('megastek', 'Megastek', openings('STX,', '9999$MGV', '$MGV')),
  tracker('atrack', 'ATrack', openings('@P,')),
  tracker('minifinder2', 'MiniFinder 2', openings('\xab\x10', '\xab\x00')),
  tracker('t57', 'T57', openings('*T57#')),
  tracker('xrb28', 'XRB28 (rented bikes)', openings('*SCO', '*HBC')),
  tracker('idpl', 'IDPL', openings('*ID1,')),
  tracker('sanav', 'Sanav', openings('imei:999999999999999&', 'imei=999999999999999&')),
  tracker('r16h', 'WHistler R16', openings('@LINK,')),
]

function tracker(id: string, title: string, detect: (probe: Probe) => Verdict, advice = SEND_SAMPLE): Stranger {
  return { id, title, kind: 'tracker', advice, detect }
}

/** Login `00 0F` and fifteen digits; data `00000000`, length and a codec; UDP with `CA FE` behind the length. */
function teltonika(probe: Probe): Verdict {
  return judge(probe, '00 0F and fifteen digits, or a codec frame', 17, () => {
    if (probe.at(0) === 0 && probe.at(1) === 0x0f) {
      const digits = countDigits(probe.bytes, probe.start + 2, Math.min(probe.end, probe.start + 17))
      return digits === 15 ? true : digits + 2 === probe.length ? undefined : false
    }
    if ([0, 1, 2, 3].every((i) => probe.at(i) <= 0)) {
      if (probe.length < 9) return probe.length < 4 ? undefined : probe.length < 9 ? undefined : false
      return [0x07, 0x08, 0x8e, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11].includes(probe.at(8))
    }
    return probe.at(2) === 0xca && probe.at(3) === 0xfe
  })
}

/** `$$` and an IMEI that a bar follows; the length before it is hexadecimal or decimal. */
function totem(probe: Probe): Verdict {
  const start = probe.starts('$$')
  if (start !== 'yes') return start
  return judge(probe, 'a bar behind the identity', Math.min(probe.length, 40), () => {
    const head = toText(probe.bytes, probe.start, Math.min(probe.end, probe.start + 48))
    const match = /^\$\$[0-9A-F]{2,4}\w*?\d{15}\|/.test(head)
    return match || (head.length < 24 && /^\$\$[0-9A-F]*$/.test(head) ? undefined : false)
  })
}

/** `@@` or `$$`, a little-endian length that lands on 0D 0A, and a version from 1 to 4 behind it. */
function castel(probe: Probe): Verdict {
  const mark = probe.at(0)
  if ((mark !== 0x40 && mark !== 0x24) || (probe.length > 1 && probe.at(1) !== mark)) {
    probe.check(false, 'starts with @@ or $$', 0, 2)
    return 'no'
  }
  return judge(probe, 'a little-endian length that lands on 0D 0A', 4, () => {
    if (probe.length < 5) return undefined
    const length = probe.at(2) + 256 * probe.at(3)
    if (length < 27 || length > 2048 || probe.at(4) < 1 || probe.at(4) > 4) return false
    if (probe.length < length) return undefined
    return probe.at(length - 2) === 0x0d && probe.at(length - 1) === 0x0a
  })
}

/** An RMC sentence without its dollar sign, and `imei:` later in the line. */
function xexun(probe: Probe): Verdict {
  const head = toText(probe.bytes, probe.start, Math.min(probe.end, probe.start + 400))
  const rmc = /^(?:\d*,\+?\d*,)?G[PN]RMC,/.exec(head)
  if (!rmc) {
    probe.check(false, 'starts with GPRMC, or a phone number and GPRMC,', 0, 6)
    return 'GPRMC,'.startsWith(head) || 'GNRMC,'.startsWith(head) ? 'short' : 'no'
  }
  return judge(probe, 'GPRMC and imei: in one line', rmc[0].length, () =>
    head.includes('imei:') ? true : head.includes('\n') || head.length >= 400 ? false : undefined,
  )
}

/** An HTTP request whose parameters are an identity and a place. */
function osmand(probe: Probe): Verdict {
  const head = toText(probe.bytes, probe.start, Math.min(probe.end, probe.start + 1024))
  if (!/^(?:GET|POST|PUT) \//.test(head)) {
    probe.check(false, 'starts with an HTTP request', 0, 5)
    return 'no'
  }
  const hasIdentity = /[?&"](?:id|deviceid|device_id|imei)["=]/i.test(head)
  const hasPlace = /[?&"](?:lat|latitude|location|coords)["=]/i.test(head)
  return probe.check(
    hasIdentity && hasPlace,
    'parameters that name a device and a place',
    0,
    Math.min(probe.length, 64),
  )
    ? 'sure'
    : 'no'
}

/** GT06's start and stop, but the length counts without serial number and checksum (gt06.md, 9). */
function topin(probe: Probe): Verdict {
  const start = probe.starts('xx', 0, 'starts with 78 78')
  if (start !== 'yes') return start
  return judge(probe, '0D 0A where a frame without serial number and checksum ends', 6, () => {
    if (probe.length < 6) return undefined
    const length = probe.at(2)
    // AnyTrek writes its length little-endian: the second byte is 0.
    if (probe.at(3) === 0) return false
    const endsAt = (offset: number) => probe.at(offset) === 0x0d && probe.at(offset + 1) === 0x0a
    if (probe.at(3) === 1 && endsAt(13)) return isTopinBehind(probe)
    return (length < 5 && endsAt(length + 3)) || endsAt(length + 4) || (length <= 1 && endsAt(4))
  })
}

const TOPIN_LOGIN = 15

/** False when behind such a login stands a frame that stops where GT06 counts: the unit speaks GT06 after all. */
function isTopinBehind(probe: Probe): boolean | undefined {
  const mark = probe.at(TOPIN_LOGIN)
  if ((mark !== 0x78 && mark !== 0x79) || probe.at(TOPIN_LOGIN + 1) !== mark) return true
  const header = mark === 0x79 ? 4 : 3
  const low = probe.at(TOPIN_LOGIN + header - 1)
  const length = header === 4 ? probe.at(TOPIN_LOGIN + 2) * 256 + low : low
  const stop = TOPIN_LOGIN + header + length
  if (low < 0 || stop + 2 > probe.length) return undefined
  return probe.at(stop) !== 0x0d || probe.at(stop + 1) !== 0x0a
}

function eelink(probe: Probe): Verdict {
  return judge(probe, 'gg and a length that the frame has, or EL', 5, () => {
    if (probe.length < 5) return probe.at(0) === 0x67 || probe.at(0) === 0x45 ? undefined : false
    const isDatagram = probe.at(0) === 0x45 && probe.at(1) === 0x4c && probe.at(2) * 256 + probe.at(3) <= probe.length
    return isDatagram || (probe.at(0) === 0x67 && probe.at(1) === 0x67 && probe.at(3) * 256 + probe.at(4) <= 2048)
  })
}

/** `$` with a length ten short of the whole, or a text in brackets whose second field names the message. */
function jt600(probe: Probe): Verdict {
  if (probe.at(0) === 0x28) {
    const head = toText(probe.bytes, probe.start, Math.min(probe.end, probe.start + 24))
    return judge(
      probe,
      'a number, then P, W, U or @ and digits',
      12,
      () =>
        /^\(\d{8,12},(?:[PWU]\d\d|@|\d,\d{3},)/.test(head) ||
        (head.length < 18 && /^\(\d*,?\w*$/.test(head) ? undefined : false),
    )
  }
  if (probe.at(0) !== 0x24) {
    probe.check(false, 'starts with $ or a bracket', 0, 1)
    return 'no'
  }
  return judge(probe, 'a length ten short of the whole', 10, () => {
    if (probe.length < 11) return undefined
    const at = probe.at(8) === 0 ? 8 : 7
    return probe.at(at) * 256 + probe.at(at + 1) + 10 === probe.length && probe.length > 20
  })
}

/** Like Meitrack, but a hexadecimal counter stands between the identity and the command. */
function fifotrack(probe: Probe): Verdict {
  const start = probe.starts('$$')
  if (start !== 'yes') return start
  const head = toText(probe.bytes, probe.start, Math.min(probe.end, probe.start + 48))
  return judge(
    probe,
    'length, identity, counter and command',
    32,
    () =>
      /^\$\$\d{1,4},\d{15},[0-9A-F]{1,4},[A-Z]\d\d/.test(head) ||
      (head.length < 32 && /^\$\$\d*,?\d*,?[0-9A-F]*,?$/.test(head) ? undefined : false),
  )
}

/** Two equal marks, a type, a length that the frame has, a running number and a decimal identity. */
function t800x(probe: Probe): Verdict {
  const mark = probe.at(0)
  if (![0x23, 0x25, 0x26, 0x27].includes(mark) || (probe.length > 1 && probe.at(1) !== mark)) {
    probe.check(false, 'starts with two equal marks', 0, 2)
    return 'no'
  }
  return judge(probe, 'a length that the frame has', 5, () => {
    if (probe.length < 15) return probe.length < 3 || probe.at(2) < 0x20 ? undefined : false
    const length = probe.at(3) * 256 + probe.at(4)
    return probe.at(2) < 0x20 && length >= 15 && length <= probe.length
  })
}

/** A length two bytes long, an identity of eight bytes below 2^56, and a command. */
function ruptela(probe: Probe): Verdict {
  return judge(probe, 'length, identity and a known command', 11, () => {
    if (probe.length < 13) return probe.at(0) > 4 ? false : undefined
    const length = probe.at(0) * 256 + probe.at(1)
    const isNumber = probe.at(2) === 0 && probe.at(3) > 0 && probe.at(3) < 4
    return length + 4 === probe.length && isNumber && [1, 2, 3, 7, 68, 69].includes(probe.at(10))
  })
}

/** Head packet 01, a length with an archive bit, tags 01 or 03. */
function galileo(probe: Probe): Verdict {
  return judge(probe, '01, a length that the packet has, a first tag', 4, () => {
    if (probe.at(0) !== 1) return false
    if (probe.length < 4) return undefined
    const length = (probe.at(1) + 256 * probe.at(2)) & 0x7fff
    return length + 5 === probe.length && [0x01, 0x03, 0x10].includes(probe.at(3))
  })
}
