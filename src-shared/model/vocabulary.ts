/** The words every tracker platform shares: names of alarms and attributes, with their labels and units. One table each. */

export const ALARMS = {
  sos: 'SOS button',
  vibration: 'Vibration',
  movement: 'Movement',
  lowspeed: 'Low speed',
  overspeed: 'Overspeed',
  fallDown: 'Fall',
  lowPower: 'External supply low',
  lowBattery: 'Battery low',
  fault: 'Device fault',
  powerOff: 'Switched off',
  powerOn: 'Switched on',
  door: 'Door',
  lock: 'Locked',
  unlock: 'Unlocked',
  geofence: 'Geofence',
  geofenceEnter: 'Geofence entered',
  geofenceExit: 'Geofence left',
  gpsAntennaCut: 'GPS antenna cut',
  accident: 'Accident',
  tow: 'Towed',
  idle: 'Idling',
  highRpm: 'High engine speed',
  hardAcceleration: 'Hard acceleration',
  hardBraking: 'Hard braking',
  hardCornering: 'Hard cornering',
  fatigueDriving: 'Driver fatigue',
  powerCut: 'Main power cut',
  powerRestored: 'Main power restored',
  jamming: 'Jamming',
  temperature: 'Temperature',
  parking: 'Parking',
  bonnet: 'Bonnet',
  footBrake: 'Foot brake',
  fuelLeak: 'Fuel leak',
  tampering: 'Tampering',
  removing: 'Removed',
  general: 'Alarm',
} as const

export type Alarm = keyof typeof ALARMS

interface AttributeRow {
  readonly label: string
  readonly type: 'boolean' | 'number' | 'string' | 'numbers'
  readonly unit?: string
}

export const ATTRIBUTES = {
  ignition: { label: 'Ignition', type: 'boolean' },
  charging: { label: 'Charging', type: 'boolean' },
  armed: { label: 'Armed', type: 'boolean' },
  motion: { label: 'Moving', type: 'boolean' },
  outputCut: { label: 'Output cut', type: 'boolean' },
  blocked: { label: 'Blocked', type: 'boolean' },
  archive: { label: 'From memory', type: 'boolean' },
  satellites: { label: 'Satellites', type: 'number' },
  batteryPercent: { label: 'Battery', type: 'number', unit: '%' },
  batteryV: { label: 'Battery', type: 'number', unit: 'V' },
  powerV: { label: 'External supply', type: 'number', unit: 'V' },
  signalCsq: { label: 'Signal', type: 'number', unit: 'CSQ' },
  signalDbm: { label: 'Signal', type: 'number', unit: 'dBm' },
  odometerKm: { label: 'Odometer', type: 'number', unit: 'km' },
  tripKm: { label: 'Trip', type: 'number', unit: 'km' },
  engineHours: { label: 'Engine hours', type: 'number', unit: 'h' },
  rpm: { label: 'Engine speed', type: 'number', unit: 'rpm' },
  fuelPercent: { label: 'Fuel', type: 'number', unit: '%' },
  fuelL: { label: 'Fuel', type: 'number', unit: 'l' },
  fuelV: { label: 'Fuel sensor', type: 'number', unit: 'V' },
  temperatureC: { label: 'Temperature', type: 'number', unit: '°C' },
  humidityPercent: { label: 'Humidity', type: 'number', unit: '%' },
  steps: { label: 'Steps', type: 'number' },
  adc: { label: 'Analog inputs', type: 'numbers', unit: 'V' },
  inputs: { label: 'Inputs', type: 'number' },
  outputs: { label: 'Outputs', type: 'number' },
  status: { label: 'Status word', type: 'number' },
  event: { label: 'Event code', type: 'number' },
  rs232: { label: 'RS232 data', type: 'string' },
  iccid: { label: 'ICCID', type: 'string' },
  imsi: { label: 'IMSI', type: 'string' },
  firmware: { label: 'Firmware', type: 'string' },
  driverId: { label: 'Driver', type: 'string' },
  vin: { label: 'VIN', type: 'string' },
  card: { label: 'Card', type: 'string' },
} as const satisfies Record<string, AttributeRow>

export type AttributeName = keyof typeof ATTRIBUTES

interface TypeOf {
  boolean: boolean
  number: number
  string: string
  numbers: number[]
}

type Shared = { [K in AttributeName]?: TypeOf[(typeof ATTRIBUTES)[K]['type']] | undefined }

/** What only one family knows goes under its own name: `gt06.language`. */
export type Attributes = Shared & { [own: `${string}.${string}`]: string | number | boolean | number[] | undefined }
