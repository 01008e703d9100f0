import type { Transport } from './endpoint'
import type { Alarm, AttributeName } from './vocabulary'

type Confidence = 'high' | 'medium' | 'low'

/** A family that a device of this name has been seen to speak, or is thought to. */
interface SpokenFamily {
  readonly protocol: string
  readonly confidence: Confidence
  /** Where that is known from. */
  readonly source: string
}

/** Dialects of set-up texts, by the letters of SMS-SETUP.md. */
type SetupDialect = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/**
 * What stands on the box. It never selects a decoder: boards of one name carry different firmware. It says what to
 * expect, so that what arrives can be compared with it.
 */
export interface DeviceModel {
  readonly id: string
  readonly maker: string
  readonly name: string
  /** Best guess first. */
  readonly families: readonly SpokenFamily[]
  readonly transports: readonly Transport[]
  /** Radio generations by the maker's page: a 2G device is silent where 2G is switched off. */
  readonly radio: '2G' | '4G'
  readonly alarms: readonly Alarm[]
  readonly reports: readonly AttributeName[]
  /** Can a server switch its output: an immobiliser relay, mostly? */
  readonly hasOutput: boolean
  /** In the order in which to try them (SMS-SETUP.md, per device). */
  readonly setup: readonly SetupDialect[]
}

const BOTH: readonly Transport[] = ['tcp', 'udp']

const VT108 = 'maker\'s "TL201/VT108 GPRS protocol V5.0" covers the sister model VT108'
const MTK_CLONES = 'MTK2503 relay housings mostly carry GT06 firmware'
const CANTRACK_A1 = 'CanTrack protocol A/1 2017 "for various GPS models"'

export const DEVICE_MODELS: readonly DeviceModel[] = [
  {
    id: 'gotop-g02',
    maker: 'GOTOP',
    name: 'G02',
    families: [
      {
        protocol: 'gotop',
        confidence: 'medium',
        source: 'an independent device list maps GOTOP G02 to gotop; a 3G/4G firmware of that dialect exists',
      },
      { protocol: 'gt06', confidence: 'low', source: 'Quectel EC21 designs mostly speak GT06 with 4G cells' },
      { protocol: 'jt808', confidence: 'low', source: 'inference from the hardware' },
      { protocol: 'h02', confidence: 'low', source: 'inference from the hardware' },
    ],
    transports: BOTH,
    radio: '4G',
    alarms: ['powerCut', 'lowBattery', 'vibration', 'movement', 'overspeed', 'geofence', 'sos'],
    reports: ['ignition', 'batteryPercent', 'powerV', 'signalCsq'],
    hasOutput: false,
    setup: ['A', 'D', 'C'],
  },
  {
    id: 'gotop-c720',
    maker: 'GOTOP',
    name: 'C720',
    families: [
      {
        protocol: 'gotop',
        confidence: 'medium',
        source: 'GOTOP heritage; a similar number, TK-720, is listed as gotop',
      },
      { protocol: 'gt06', confidence: 'medium', source: MTK_CLONES },
      { protocol: 'h02', confidence: 'low', source: 'relay-shaped housings of other makers' },
    ],
    transports: BOTH,
    radio: '2G',
    alarms: ['powerCut', 'lowBattery', 'vibration', 'overspeed', 'geofence'],
    reports: ['ignition', 'outputCut', 'powerV', 'signalCsq'],
    hasOutput: true,
    setup: ['D', 'A', 'C'],
  },
  {
    id: 'gotop-s7',
    maker: 'GOTOP',
    name: 'S7',
    families: [
      {
        protocol: 'startek',
        confidence: 'low',
        source: 'IN2/AD1 naming and buffer figures match iStartek VT units (inference)',
      },
      { protocol: 'gt06', confidence: 'low', source: 'inference from the hardware' },
      { protocol: 'meitrack', confidence: 'low', source: 'inference from the hardware' },
      { protocol: 'gotop', confidence: 'low', source: 'by brand only' },
    ],
    transports: BOTH,
    radio: '4G',
    alarms: ['powerCut', 'lowBattery', 'overspeed', 'geofence', 'tampering', 'sos'],
    reports: ['ignition', 'fuelV', 'adc', 'rs232', 'powerV', 'signalCsq'],
    hasOutput: true,
    setup: ['D', 'F', 'A'],
  },
  {
    id: 'gotop-vt106',
    maker: 'GOTOP',
    name: 'VT-106',
    families: [{ protocol: 'gotop', confidence: 'medium', source: VT108 }],
    transports: BOTH,
    radio: '2G',
    alarms: ['powerCut', 'lowBattery', 'movement', 'vibration', 'overspeed', 'geofence', 'sos'],
    reports: ['outputCut', 'batteryPercent', 'signalCsq'],
    hasOutput: true,
    setup: ['A', 'D', 'C'],
  },
  {
    id: 'cantrack-gt02',
    maker: 'CanTrack',
    name: 'GT02',
    families: [
      { protocol: 'h02', confidence: 'high', source: `an independent device list names CanTrack GT02; ${CANTRACK_A1}` },
      {
        protocol: 'v680',
        confidence: 'medium',
        source: 'its set-up texts are of the V680 line; a GT02 was captured speaking it',
      },
      { protocol: 'tk103', confidence: 'medium', source: 'boards sold as GT02 or GT02A were captured speaking it' },
      { protocol: 'gt02', confidence: 'medium', source: 'boards sold as GT02 were captured speaking 68 68' },
      { protocol: 'gt06', confidence: 'low', source: 'boards sold as GT02 were captured speaking 78 78' },
      { protocol: 'jt808', confidence: 'low', source: 'newer CanTrack units have a numbered binary mode (inference)' },
    ],
    transports: BOTH,
    radio: '2G',
    alarms: ['powerCut', 'lowBattery', 'vibration', 'movement', 'overspeed', 'geofence', 'sos'],
    reports: ['ignition', 'batteryPercent', 'signalCsq'],
    hasOutput: true,
    setup: ['B', 'C', 'D'],
  },
  relative(
    'concox-gt06n',
    ['Concox', 'GT06N'],
    { protocol: 'gt06', confidence: 'high', source: 'maker’s GT06N protocol' },
    'D',
    '2G',
  ),
  relative(
    'sinotrack-st901',
    ['SinoTrack', 'ST-901'],
    { protocol: 'h02', confidence: 'high', source: 'its configuration page and captured V1 frames' },
    'E',
    '2G',
  ),
  relative(
    'coban-gps103',
    ['Coban', 'GPS103'],
    { protocol: 'gps103', confidence: 'high', source: 'Coban GPRS protocol, 2014' },
    'C',
    '2G',
  ),
  relative(
    'xexun-tk103',
    ['Xexun', 'TK103'],
    { protocol: 'tk103', confidence: 'high', source: 'KX402 GPRS protocol V1.5' },
    'C',
    '2G',
  ),
  relative(
    'istartek-vt100',
    ['iStartek', 'VT100'],
    { protocol: 'startek', confidence: 'high', source: 'iStartek protocol V1.3/V2.2' },
    'D',
    '4G',
  ),
  relative(
    'meitrack-t1',
    ['Meitrack', 'T1'],
    { protocol: 'meitrack', confidence: 'high', source: 'Meitrack GPRS protocol V1.6' },
    'F',
    '2G',
  ),
  relative(
    'meiligao-vt310',
    ['Meiligao', 'VT310'],
    { protocol: 'meiligao', confidence: 'high', source: 'Meiligao GPRS protocol V2.2' },
    'F',
    '2G',
  ),
  relative(
    'mictrack-mt700',
    ['Mictrack', 'MT700'],
    { protocol: 'tlt2h', confidence: 'high', source: 'captures of the MT5xx to MT7xx line' },
    'B',
    '4G',
  ),
  relative(
    'cantrack-g10ls',
    ['CanTrack', 'G10LS'],
    { protocol: 'jt808', confidence: 'high', source: 'public SDK document for the G10LS' },
    'C',
    '4G',
  ),
  relative(
    'setracker-watch',
    ['SeTracker', 'watch'],
    { protocol: 'watch', confidence: 'high', source: 'captured [3G*…] frames' },
    'F',
    '2G',
  ),
]

/** A common relative: known by the one family that its maker documents; what it can report is not. */
function relative(
  id: string,
  [maker, name]: readonly [string, string],
  family: SpokenFamily,
  dialect: SetupDialect,
  radio: DeviceModel['radio'],
): DeviceModel {
  return {
    id,
    maker,
    name,
    families: [family],
    transports: BOTH,
    radio,
    alarms: [],
    reports: [],
    hasOutput: false,
    setup: [dialect],
  }
}

export function findDeviceModel(name: string): DeviceModel | undefined {
  const wanted = plain(name)
  return DEVICE_MODELS.find(
    (model) =>
      wanted === model.id.replace(/-/g, '') ||
      wanted === plain(model.name) ||
      wanted === plain(model.maker + model.name),
  )
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
