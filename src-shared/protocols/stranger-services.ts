import { indexOfByte, toText } from '../bytes/ascii'
import type { Probe, Verdict } from './probe'
import { judge, openings, type Stranger } from './stranger'

const NOISE = 'internet noise, no tracker: nothing to do'
const REACHED = 'no tracker, but proof that this port can be reached from there'

const HTTP_METHODS = ['GET ', 'POST ', 'HEAD ', 'PUT ', 'OPTIONS ', 'CONNECT ', 'DELETE ', 'PRI * HTTP/2']

/** Reaches the port, and is no tracker. Public ports are scanned all day: each of these must not count as a device. */
export const services: readonly Stranger[] = [
  service('http', 'Web browser or HTTP client', REACHED, http),
  service('tls', 'TLS handshake', `${REACHED}; trackers of these families speak without TLS`, tls),
  service('ssh', 'SSH client', NOISE, openings('SSH-9.9')),
  service('rdp', 'Remote desktop scan', NOISE, rdp),
  service('dns', 'DNS query', NOISE, dns),
  service('telnet', 'Telnet client', NOISE, openings('\xff\xfb', '\xff\xfc', '\xff\xfd', '\xff\xfe')),
  service('smb', 'Windows file sharing scan', NOISE, smb),
  service('socks', 'Proxy scan (SOCKS)', NOISE, socks),
  service('mqtt', 'MQTT client', NOISE, mqtt),
  service('sip', 'Telephone scan (SIP)', NOISE, openings('REGISTER sip:', 'INVITE sip:', 'OPTIONS sip:')),
  service(
    'mail',
    'Mail or FTP client',
    NOISE,
    openings('EHLO ', 'HELO ', 'MAIL FROM', 'USER ', 'QUIT\r\n', 'HELP\r\n', 'STARTTLS'),
  ),
  service('database', 'Database scan', NOISE, openings('*1\r\n$', 'stats\r\n', '\0\0\0\x08\x04\xd2\x16\x2f')),
  service(
    'proxy',
    'Load balancer (PROXY protocol)',
    'the tracker is behind a proxy: its own bytes follow this line',
    openings('PROXY TCP', '\r\n\r\n\0\r\nQUIT\n'),
  ),
  service('adb', 'Android debug scan', NOISE, openings('CNXN\0\0\0\x01')),
]

function service(id: string, title: string, advice: string, detect: (probe: Probe) => Verdict): Stranger {
  return { id, title, kind: 'other', advice, detect }
}

function http(probe: Probe): Verdict {
  const method = openings(...HTTP_METHODS)(probe)
  if (method !== 'sure') return method
  // "GET " and a path are enough: scanners do not always send a version.
  return judge(probe, 'a request line', Math.min(probe.length, 16), () => {
    const stop = indexOfByte(probe.bytes, 0x20, probe.start, probe.end)
    const next = probe.at(stop - probe.start + 1)
    return next < 0 ? undefined : next === 0x2f || next === 0x2a || next === 0x68
  })
}

/** Record type 22, version 3.x, and a client hello inside. */
function tls(probe: Probe): Verdict {
  const start = probe.starts('\x16\x03', 0, 'starts with 16 03 (TLS record)')
  if (start !== 'yes') return start
  return judge(probe, 'a client hello', 6, () => (probe.length < 6 ? undefined : probe.at(2) <= 4 && probe.at(5) === 1))
}

/** TPKT version 3 with an X.224 connection request. */
function rdp(probe: Probe): Verdict {
  const start = probe.starts('\x03\x00', 0, 'starts with 03 00 (TPKT)')
  if (start !== 'yes') return start
  return judge(probe, 'a connection request', 6, () => (probe.length < 6 ? undefined : probe.at(5) === 0xe0))
}

/** What each byte of a query's header may be, as mask and value: flags without an answer, one question, nothing else. */
const DNS_HEADER: readonly (readonly [offset: number, mask: number, value: number])[] = [
  [2, 0xfa, 0],
  [3, 0x4f, 0],
  [4, 0xff, 0],
  [5, 0xff, 1],
  [6, 0xff, 0],
  [7, 0xff, 0],
  [8, 0xff, 0],
  [9, 0xff, 0],
  [10, 0xff, 0],
]

/** A query with one question, over UDP or behind a TCP length. */
function dns(probe: Probe): Verdict {
  const at = probe.length > 14 && probe.at(0) * 256 + probe.at(1) === probe.length - 2 ? 2 : 0
  return judge(probe, 'a DNS query header and a name', 16, () => {
    const fits = DNS_HEADER.every(([i, mask, value]) => probe.length <= at + i || (probe.at(at + i) & mask) === value)
    if (!fits) return false
    return probe.length < at + 17 ? undefined : hasName(probe, at + 12)
  })
}

function hasName(probe: Probe, from: number): boolean {
  let at = from
  for (let labels = 0; labels < 32; labels++) {
    const length = probe.at(at)
    if (length === 0) return at + 4 < probe.length && probe.at(at + 3) === 0
    if (length < 0 || length > 63) return false
    at += length + 1
  }
  return false
}

function smb(probe: Probe): Verdict {
  if (probe.length >= 8) {
    const mark = toText(probe.bytes, probe.start + 4, probe.start + 8)
    if (probe.at(0) === 0 && (mark === '\xffSMB' || mark === '\xfeSMB')) {
      return judge(probe, 'NetBIOS header and SMB mark', 8, () => true)
    }
  }
  probe.check(false, 'NetBIOS header and SMB mark', 0, 8)
  return 'no'
}

/** Version 5 with a list of methods as long as announced, or version 4 connect. */
function socks(probe: Probe): Verdict {
  return judge(probe, 'a SOCKS greeting', 3, () => {
    if (probe.length < 3) return probe.at(0) === 5 || probe.at(0) === 4 ? undefined : false
    const isFive = probe.at(0) === 5 && probe.at(1) > 0 && probe.at(1) < 8 && probe.length === probe.at(1) + 2
    return isFive || (probe.at(0) === 4 && probe.at(1) === 1 && probe.length >= 9 && probe.at(probe.length - 1) === 0)
  })
}

function mqtt(probe: Probe): Verdict {
  if (probe.at(0) !== 0x10) {
    probe.check(false, 'starts with 10 (CONNECT)', 0, 1)
    return 'no'
  }
  return judge(probe, 'the protocol name MQTT', 8, () =>
    probe.length < 8
      ? undefined
      : probe.at(3) === 4 && toText(probe.bytes, probe.start + 4, probe.start + 8) === 'MQTT',
  )
}
