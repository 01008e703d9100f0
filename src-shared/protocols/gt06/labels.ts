import type { FieldValue, LabelRow, Labels, Role } from '../../model/field'
import { COMMON_LABELS, hexText } from '../texts'
import { numberText } from './numbers'

const BATTERY_WORDS = ['empty', 'extremely low', 'very low', 'low', 'medium', 'high', 'full']
const SIGNAL_WORDS = ['none', 'extremely weak', 'weak', 'good', 'strong']
const MODE_WORDS: Readonly<Record<number, string>> = {
  0x00: 'by time',
  0x01: 'by distance',
  0x02: 'at a corner',
  0x03: 'ignition changed',
  0x04: 'last fix on stopping',
  0x05: 'last fix before reconnecting',
  0x06: 'ephemeris renewed',
  0x07: 'key pressed',
  0x08: 'after power-on',
  0x0a: 'standing still',
  0x0b: 'from Wi-Fi',
  0x0c: 'on demand',
  0x0d: 'standing still',
  0x0e: 'copied from the last one',
  0x0f: 'tracking ended',
}

function word(words: Readonly<Record<number, string>>): (value: FieldValue) => string {
  return (value) => (typeof value === 'number' && words[value] ? `${value} (${words[value]})` : String(value ?? ''))
}

/** WanWay EV02 sets the high nibble. */
function batteryText(value: FieldValue): string {
  if (typeof value !== 'number') return String(value ?? '')
  return word(BATTERY_WORDS)(value >= 0xf0 ? value & 15 : value)
}

function typeText(value: FieldValue): string {
  return typeof value === 'number' ? numberText(value) : String(value ?? '')
}

type Text = (value: FieldValue) => string

function all(
  role: Role,
  rows: Readonly<Record<string, string | readonly [label: string, show: string | Text]>>,
): Labels {
  return Object.fromEntries(Object.entries(rows).map(([id, given]) => [id, labelRow(role, given)]))
}

function labelRow(role: Role, given: string | readonly [string, string | Text]): LabelRow {
  if (typeof given === 'string') return { label: given, role }
  const [label, show] = given
  return typeof show === 'string' ? { label, role, unit: show } : { label, role, text: show }
}

const ENVELOPE = all('envelope', {
  'envelope.start': ['Start', hexText(4)],
  'envelope.stop': ['Stop', hexText(4)],
  'envelope.rest': 'Rest of an unfinished frame',
  type: ['Protocol number', typeText],
  information: ['Kind of information', hexText(2)],
  marker: 'Marker and version',
  reserved: 'Reserved',
  extension: 'Language or extension',
  'extension.length': 'Length of the extension',
  language: 'Language',
  'language.code': 'Language',
  'language.alarm': 'High bits of the alarm',
})

const POSITION = all('position', {
  'fix.word': ['Course and status', hexText(4)],
  'fix.north': 'North',
  'fix.west': 'West',
  'fix.differential': 'Differential',
  'fix.hasIgnition': 'Bit 15 is the ignition',
  'fix.ignition': 'Ignition',
  'fix.length': 'Length of the position',
  'place.raw': 'Place',
  'time.raw': 'Date',
  'upload.mode': ['Reason of the upload', word(MODE_WORDS)],
  archive: 'Stored before',
  odometer: ['Odometer', 'm'],
  accuracy: ['Accuracy', 'm'],
  source: 'How the place was found',
})

const STATUS = all('status', {
  terminal: ['Terminal information', hexText(2)],
  'terminal.armed': 'Armed',
  'terminal.ignition': 'Ignition',
  'terminal.charging': 'Charging',
  'terminal.alarm': 'Alarm',
  'terminal.tracking': 'GPS tracking',
  'terminal.cut': 'Oil and electricity cut',
  'battery.level': ['Battery level', batteryText],
  'battery.percent': ['Battery', '%'],
  'battery.volts': ['Battery', 'V'],
  'battery.cycles': 'Battery cycles',
  'battery.temperature': ['Battery temperature', '°C'],
  power: ['External supply', 'V'],
  'input.volts': ['Voltage input', 'V'],
  adc: ['Analog input', 'V'],
  alarm: 'Alarm',
  fence: 'Fence',
  ignition: 'Ignition',
  armed: 'Armed',
  charging: 'Charging',
  motion: 'Motion',
  mode: 'Working mode',
  'working.times': 'Working times',
  'working.time': 'Working time',
  'driving.time': 'Driving time',
  'engine.time': 'Engine time',
  temperature: ['Temperature', '°C'],
  humidity: ['Humidity', '%'],
  inputs: 'Inputs',
  outputs: 'Outputs',
  ports: ['Ports', hexText(8)],
  'input.word': ['Inputs', hexText(4)],
  'input.ignition': 'Ignition',
  'input.second': 'Second input',
  'input.kind': 'Kind of value',
  'input.value': 'Value',
  door: ['Door', hexText(2)],
  'door.open': 'Door',
  'door.trigger': 'Triggered by a change',
  'door.input': 'Level of the input',
  'door.tamper': 'Tampering',
  oil: 'Fuel, as measured',
  status: ['Status', hexText(2)],
  event: ['Event', hexText(2)],
  'event.data': 'Detail of the event',
  'event.time': 'Time of the event, seconds since 1970',
  'event.length': 'Length of the detail',
  'event.content': 'Detail',
  'charge.voltage': 'Charging voltage',
  'controller.status': ['Controller status', hexText(8)],
  'controller.fault': ['Controller fault', hexText(8)],
  'x1.alarm': 'Data and alarm',
  'x1.terminal': 'Terminal information',
  startup: 'Start-up status',
  boot: 'Reason of the last start',
  index: 'Index',
  satellites: 'Satellites',
  'satellites.visible': 'Satellites in view',
  'satellite.levels': 'Levels, one byte a satellite',
  'satellite.rest': 'Levels of other systems',
  receiver: 'Receiver state',
  steps: 'Steps',
})

const NETWORK = all('network', {
  'signal.level': ['Signal', word(SIGNAL_WORDS)],
  'signal.word': ['Signal and satellites', hexText(4)],
  'signal.quality': 'Signal quality',
  'signal.satellites': 'Satellites',
  network: 'Network',
  cell: 'Cell',
  'cell.mcc': 'Country',
  'cell.mnc': 'Network',
  'cell.lac': 'Area',
  'cell.cid': 'Cell number',
  'cell.signal': ['Signal', 'dBm'],
  'cell.level': 'Signal',
  'cell.kind': 'Kind of network',
  'cell.is4G': 'Cells of 4G',
  'cell.count': 'Number of cells',
  'cell.length': 'Length of the cells',
  'cell.raw': 'Cells',
  'cell.timing': 'Timing advance',
  wifi: 'Wi-Fi station',
  'wifi.count': 'Number of stations',
  'wifi.length': 'Length of the stations',
  'wifi.raw': 'Stations',
  'wifi.mac': 'Address',
  'wifi.signal': ['Signal', 'dBm'],
})

const IDENTITY = all('identity', {
  model: ['Model', hexText(4)],
  zone: ['Zone and language', hexText(4)],
  'zone.language': 'Language',
  'zone.west': 'West',
  'zone.minutes': ['Offset from UTC', 'min'],
  imsi: 'IMSI',
  iccid: 'ICCID',
  phone: 'Phone',
  driver: 'Driver',
  'driver.length': 'Length',
  'driver.kind': 'Kind of identity',
  'driver.valid': 'Valid',
  card: 'Card',
  'card.length': 'Length',
  'card.start': 'Start of the card',
  'card.kind': 'Kind of card',
  'card.check': 'Check byte',
  'card.end': 'End of the card',
  'card.alarm': 'Alarm of the card reader',
  'card.status': 'Card status',
  'pack.serial': 'Serial number of the device',
  'pack.barcode': 'Barcode',
  'pack.maker': 'Maker',
  'tag.address': 'Address of the tag',
  'tag.uuid': 'UUID',
  'tag.major': 'Major',
  'tag.minor': 'Minor',
  'tag.kind': 'Kind of address',
})

const PAYLOAD = all('payload', {
  text: 'Text',
  'text.length': 'Length of the text',
  'text.flag': ['Server flag', hexText(8)],
  'text.encoding': ['Encoding', word({ 1: 'ASCII', 2: 'UTF-16' })],
  rs232: 'Data of the serial port',
  'port.device': 'Connected device',
  module: 'Module',
  'module.number': ['Number', hexText(4)],
  'module.length': 'Length',
  'module.rest': 'Content',
  'tag.battery': ['Battery of the tag', 'V'],
  'tag.percent': ['Battery of the tag', '%'],
  'tag.humidity': 'Humidity at the tag',
  'tag.status': 'State of the tag',
  'tag.signal': ['Signal of the tag', 'dBm'],
  'tag.clock': 'Clock',
  data: 'Data',
  'data.kind': 'Kind of data',
  camera: 'Camera',
  files: 'Recordings',
  media: 'Media',
  'photo.source': 'Reason of the photo',
  'photo.format': 'Format',
  'photo.size': ['Size', 'bytes'],
  'photo.number': 'Photo',
  'photo.offset': 'Offset',
  'photo.length': 'Length',
  'photo.bytes': 'Bytes',
  'pack.capacity': 'Capacity left',
  'pack.absolute': 'Absolute capacity',
  'pack.full': 'Capacity when full',
  'pack.health': 'Health',
  'pack.current': 'Current',
  'pack.cell': ['Cell', 'V'],
  'pack.interval': 'Time since charging',
  'pack.longest': 'Longest time between charges',
  'pack.version': 'Version',
})

export const labels: Labels = {
  ...COMMON_LABELS,
  checksum: { label: 'Checksum', role: 'checksum', text: hexText(4) },
  ...ENVELOPE,
  ...POSITION,
  ...STATUS,
  ...NETWORK,
  ...IDENTITY,
  ...PAYLOAD,
}
