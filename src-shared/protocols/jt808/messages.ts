/**
 * What the server owes for a message.
 * - general: 0x8001, which nearly everything gets; without it the same message comes again.
 * - lock: 0x4401 of the lock makers, and only when bit 15 of the attributes asks for it.
 * - none: the message is itself an answer.
 */
export type Answer = 'general' | 'registration' | 'clock' | 'clock2019' | 'media' | 'lock' | 'none'

interface MessageRow {
  readonly name: string
  readonly answer: Answer
}

/** Lock makers count in one byte instead of two, in both directions. */
const SHORT_SERIALS = [0x4401, 0x5501, 0x5502]

export function hasShortSerial(number: number): boolean {
  return SHORT_SERIALS.includes(number)
}

const general = (name: string): MessageRow => ({ name, answer: 'general' })
const silent = (name: string): MessageRow => ({ name, answer: 'none' })

/** What a device sends: the numbers of JT/T 808-2013 and 2019, then the makers' own (jt808.md, Session and 0x0200). */
export const MESSAGES: Readonly<Record<number, MessageRow>> = {
  0x0001: silent('general answer'),
  0x0002: general('heartbeat'),
  0x0003: general('logout'),
  0x0004: { name: 'time query', answer: 'clock2019' },
  0x0005: silent('request to send parts again'),
  0x0100: { name: 'registration', answer: 'registration' },
  0x0102: general('authentication'),
  0x0104: silent('parameters'),
  0x0107: general('device attributes'),
  0x0108: general('upgrade result'),
  0x0109: { name: 'time query', answer: 'clock' },
  0x0200: general('location'),
  0x0201: silent('answer to a location query'),
  0x0210: general('stored locations'),
  0x0301: general('event'),
  0x0302: silent('answer to a question'),
  0x0303: general('information menu'),
  0x0310: general('parameter setting'),
  0x0500: silent('answer to a vehicle control'),
  0x0506: general('heartbeat of another maker'),
  0x0700: silent('recorder memory'),
  0x0701: general('waybill or command result'),
  0x0702: general('driver identity'),
  0x0704: general('stored locations'),
  0x0705: general('CAN bus'),
  0x0800: general('multimedia event'),
  0x0801: { name: 'multimedia', answer: 'media' },
  0x0802: silent('multimedia list'),
  0x0805: silent('answer to a camera command'),
  0x0900: general('passthrough'),
  0x0901: general('compressed data'),
  0x0a00: silent('RSA key'),
  0x1003: silent('audio and video attributes'),
  0x1007: general('time zone query'),
  0x1205: silent('list of recordings'),
  0x1300: silent('answer to a text'),
  0x2070: silent('acceleration'),
  0x5501: { name: 'lock location', answer: 'lock' },
  0x5502: { name: 'stored lock location', answer: 'lock' },
  0x6006: general('text'),
  0x8888: general('photo'),
}

/** What a server sends. */
export const DOWNLINK_MESSAGES: Readonly<Record<number, string>> = {
  0x4401: 'answer to a lock',
  0x8001: 'general answer',
  0x8003: 'request to send parts again',
  0x8004: 'time',
  0x8100: 'answer to a registration',
  0x8103: 'set parameters',
  0x8104: 'query all parameters',
  0x8105: 'terminal control',
  0x8106: 'query parameters',
  0x8107: 'query device attributes',
  0x8108: 'upgrade',
  0x8109: 'time',
  0x8201: 'query location',
  0x8202: 'track for a while',
  0x8203: 'confirm alarms',
  0x8300: 'text',
  0x8401: 'phone book',
  0x8500: 'vehicle control',
  0x8600: 'set round area',
  0x8601: 'delete round areas',
  0x8602: 'set rectangular area',
  0x8604: 'set polygon area',
  0x8606: 'set route',
  0x8702: 'query driver identity',
  0x8800: 'answer to multimedia',
  0x8801: 'take a photo',
  0x8900: 'passthrough',
  0x9101: 'start video',
  0x9102: 'control video',
  0xa006: 'fuel cut of another maker',
}
