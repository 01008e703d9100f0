import type { Vectors } from '../vectors'

// Built by hand from startek.md: the length counts from the first comma to the byte before the sum, the sum is the low
// byte of all bytes before it. Volts are hundredths in hex: 04E3 is 12.51, 0171 is 3.69.
const POSITION = 'built by hand from startek.md, "000"'
const REPLY = 'built by hand from startek.md, "others = command replies"'

const DEVICE = '490154203237518'
const NOON = '2026-08-21T12:00:00.000Z'

const BERLIN =
  'text:&&A156,490154203237518,000,0,,260821120000,A,52.520000,13.405000,9,0.9,50,90,38,12345678,262|2|0299|0000109C,22,0000001D,02,01,04E3|0171|0064|0000,1,01019F,01806453\\r\\n'
const OK = 'text:&&:23,490154203237518,129,OKAB\\r\\n'

const BERLIN_FIX = {
  valid: true,
  lat: 52.52,
  lon: 13.405,
  altitudeM: 38,
  speedKmh: 50,
  courseDeg: 90,
  satellites: 9,
  hdop: 0.9,
}
const BERLIN_CELL = { mcc: 262, mnc: 2, lac: 665, cid: 4252 }
const STATES = { armed: false, powerV: 12.51, batteryV: 3.69, signalCsq: 22, outputs: 0, status: 0x1d }

export const vectors: Vectors = {
  frames: {
    'position, north-east, with fuel and temperature': {
      wire: BERLIN,
      from: POSITION,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: {
            ...STATES,
            ignition: true,
            event: 0,
            inputs: 2,
            outputs: 1,
            odometerKm: 12345.678,
            adc: [1, 0],
            temperatureC: -10,
            'startek.fuel1': 41.5,
          },
          cells: [BERLIN_CELL],
        },
      ],
    },
    'external supply cut, south-west at year end': {
      wire: 'text:&&9142,490154203237518,000,18,,251231235959,A,-33.448900,-70.669300,11,1.4,0,275,437,0,730|1|3EE4|00579406,28,00000015,00,00,0000|017D|0000|0000,1,,84\\r\\n',
      from: `${POSITION}: event 18; the flag is a digit`,
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: '2025-12-31T23:59:59.000Z',
          fix: {
            valid: true,
            lat: -33.4489,
            lon: -70.6693,
            altitudeM: 437,
            speedKmh: 0,
            courseDeg: 275,
            satellites: 11,
            hdop: 1.4,
          },
          alarms: ['powerCut'],
          attributes: {
            ignition: false,
            armed: false,
            event: 18,
            inputs: 0,
            outputs: 0,
            odometerKm: 0,
            powerV: 0,
            batteryV: 3.81,
            signalCsq: 28,
            status: 0x15,
            adc: [0, 0],
          },
          cells: [{ mcc: 730, mnc: 1, lac: 0x3ee4, cid: 0x579406 }],
        },
      ],
    },
    'SOS, north-west without a fix and without a cell': {
      wire: 'text:&&~123,490154203237518,000,1,,260101000000,V,40.712800,-74.006000,0,99.9,0,0,0,5,0|0|0000|00000000,0,00000051,02,00,0493|0199,1,,15\\r\\n',
      from: `${POSITION}: event 1; bit 6 of the system word is "armed"`,
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: '2026-01-01T00:00:00.000Z',
          fix: {
            valid: false,
            lat: 40.7128,
            lon: -74.006,
            altitudeM: 0,
            speedKmh: 0,
            courseDeg: 0,
            satellites: 0,
            hdop: 99.9,
          },
          alarms: ['sos'],
          attributes: {
            ignition: true,
            armed: true,
            event: 1,
            inputs: 2,
            outputs: 0,
            odometerKm: 0.005,
            powerV: 11.71,
            batteryV: 4.09,
            signalCsq: 0,
            status: 0x51,
          },
        },
      ],
    },
    'driver identified, south-east': {
      wire: 'text:&&A133,490154203237518,000,53,0012345678,260821120000,A,-33.856800,151.215300,9,1.0,0,0,0,0,505|1|249F|00001093,20,0000001C,00,00,04A7|019C3D\\r\\n',
      from: `${POSITION}: event 53 carries the driver`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: {
            valid: true,
            lat: -33.8568,
            lon: 151.2153,
            altitudeM: 0,
            speedKmh: 0,
            courseDeg: 0,
            satellites: 9,
            hdop: 1,
          },
          attributes: {
            ignition: false,
            armed: false,
            driverId: '0012345678',
            event: 53,
            inputs: 0,
            outputs: 0,
            odometerKm: 0,
            powerV: 11.91,
            batteryV: 4.12,
            signalCsq: 20,
            status: 0x1c,
          },
          cells: [{ mcc: 505, mnc: 1, lac: 0x249f, cid: 0x1093 }],
        },
      ],
    },
    'hard acceleration, with the vehicle bus and a card': {
      wire: 'text:&&A201,490154203237518,010,39,,260821120000,A,52.520000,13.405000,9,0.9,50,90,38,12345678,262|2|0299|0000109C,22,0000001D,02,00,04E3|0171|0000|0000,131,,0100FF|02006E,2000|45||33|65|20|130|15|60,3100 1 610 ?93\\r\\n',
      from: `${POSITION}: type 010; intake 65 - 40 and coolant 130 - 40 °C, fuel rate in tenths`,
      expect: [
        {
          kind: 'alarm',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          alarms: ['hardAcceleration'],
          attributes: {
            ...STATES,
            ignition: true,
            event: 39,
            inputs: 2,
            odometerKm: 12345.678,
            adc: [0, 0],
            temperatureC: 25.5,
            rpm: 2000,
            fuelPercent: 60,
            driverId: '3100 1 610 ?',
            'startek.temperature2': 11,
            'startek.engineLoad': 45,
            'startek.intakeKpa': 33,
            'startek.intakeC': 25,
            'startek.throttle': 20,
            'startek.coolantC': 90,
            'startek.fuelRate': 1.5,
          },
          cells: [BERLIN_CELL],
        },
      ],
    },
    'an event without a row, two tanks and two temperatures, a last bar': {
      wire: 'text:&&A196,490154203237518,000,35,,260821120000,A,52.520000,13.405000,9,0.9,50,90,38,12345678,262|2|0299|0000109C,22,0000001D,00,00,04E3|0171|0000|0000,1,010190|0201F4,018014|020014,686|33||44|99|14|124|11|11\\r\\n',
      from: `${POSITION}: the fuel level is empty`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: {
            ...STATES,
            ignition: false,
            event: 35,
            inputs: 0,
            odometerKm: 12345.678,
            adc: [0, 0],
            temperatureC: -2,
            rpm: 686,
            'startek.temperature2': 2,
            'startek.fuel1': 40,
            'startek.fuel2': 50,
            'startek.engineLoad': 33,
            'startek.intakeKpa': 44,
            'startek.intakeC': 59,
            'startek.throttle': 14,
            'startek.coolantC': 84,
            'startek.fuelRate': 1.1,
          },
          cells: [BERLIN_CELL],
        },
      ],
    },
    'position in month 13': {
      wire: 'text:&&A123,490154203237518,000,0,,261321120000,A,52.520000,13.405000,9,0.9,50,90,38,0,262|2|0299|0000109C,22,0000001D,02,00,04E3|017129\\r\\n',
      from: `${POSITION}: no such month`,
      issues: ['range'],
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          attributes: { ...STATES, ignition: true, event: 0, inputs: 2, odometerKm: 0 },
          cells: [BERLIN_CELL],
        },
      ],
    },
    'position at 95° north': {
      wire: 'text:&&A123,490154203237518,000,0,,260821120000,A,95.520000,13.405000,9,0.9,50,90,38,0,262|2|0299|0000109C,22,0000001D,02,00,04E3|017134\\r\\n',
      from: `${POSITION}: no such latitude`,
      issues: ['range'],
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          attributes: { ...STATES, ignition: true, event: 0, inputs: 2, odometerKm: 0 },
          cells: [BERLIN_CELL],
        },
      ],
    },
    'position that stops behind the altitude': {
      wire: 'text:&&A73,490154203237518,000,0,,260821120000,A,52.520000,13.405000,9,0.9,50,90,3810\\r\\n',
      from: `${POSITION}: shorter than the manual has it`,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX, attributes: { event: 0 } }],
    },
    'position without its line end': {
      wire: 'text:&&A82,490154203237518,000,0,,260821120000,A,52.520000,13.405000,9,0.9,50,90,38,12345678E0',
      from: `${POSITION}: length and sum are right`,
      issues: ['short'],
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX, attributes: { event: 0, odometerKm: 12345.678 } }],
    },
    'position in answer to a command': {
      wire: 'text:&&A82,490154203237518,102,0,,260821120000,A,52.520000,13.405000,9,0.9,50,90,38,12345678E3\r\n',
      from: `${POSITION} behind the number of a command`,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX, attributes: { event: 0, odometerKm: 12345.678, 'startek.command': '102' } }],
    },
    'position with an empty cell, empty voltages and numbers with a point': {
      wire: 'text:&&A114,490154203237518,000,0,,260821120000,a,52.520000,13.405000,9,0.9,50.5,90.5,38.5,12345678.4,,22,0000001D,02,01,,1,,30\r\n',
      from: `${POSITION}: fields left out, and a letter in lower case`,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: { ...BERLIN_FIX, altitudeM: 38.5, speedKmh: 50.5, courseDeg: 90.5 }, attributes: { event: 0, odometerKm: 12345.678, signalCsq: 22, status: 0x1d, armed: false, inputs: 2, ignition: true, outputs: 1 } }],
    },
    'position with an identity of eight digits': {
      wire: 'text:&&A75,12345678,000,0,,260821120000,A,52.520000,13.405000,9,0.9,50,90,38,1234567880\r\n',
      from: POSITION,
      expect: [{ kind: 'position', device: '12345678', time: NOON, fix: BERLIN_FIX, attributes: { event: 0, odometerKm: 12345.678 } }],
    },
    'position that stops behind the time': {
      wire: 'text:&&A36,490154203237518,000,0,,260821120000EE\r\n',
      from: `${POSITION}: shorter than the manual has it`,
      issues: ['short'],
      expect: [{ kind: 'other', device: DEVICE }],
    },
    'reply without words': {
      wire: 'text:&&A20,490154203237518,808ED\r\n',
      from: REPLY,
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'startek.command': '808' }, text: '' }],
    },
    'position with a letter in the latitude': {
      wire: 'text:&&A75,490154203237518,000,0,,260821120000,A,52.52x000,13.405000,9,0.9,50,90,38,0B6\\r\\n',
      from: `${POSITION}: a damaged digit; and nothing behind the odometer`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, time: NOON, attributes: { event: 0, odometerKm: 0 } }],
    },
    'position cut in the course': {
      wire: 'text:&&A156,490154203237518,000,0,,260821120000,A,52.520000,13.405000,9,0.9,50,9',
      from: `${POSITION}: the end is missing`,
      issues: ['short'],
      expect: [],
    },
    'reply to a command': {
      wire: OK,
      from: REPLY,
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'startek.command': '129' }, text: 'OK' }],
    },
    'reply with settings': {
      wire: 'text:&&A35,490154203237518,808,100,1,internetA2\\r\\n',
      from: REPLY,
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'startek.command': '808' }, text: '100,1,internet' }],
    },
    'reply with a wrong sum': {
      wire: 'text:&&A23,490154203237518,129,OK00\\r\\n',
      from: `${REPLY}: the sum is not 00`,
      issues: ['checksum'],
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'startek.command': '129' }, text: 'OK' }],
    },
    'reply whose length is three too few': {
      wire: 'text:&&A20,490154203237518,129,OKAF\\r\\n',
      from: `${REPLY}: 23 bytes are there`,
      issues: ['range'],
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'startek.command': '129' }, text: 'OK' }],
    },
    'reply with an identity whose check digit is wrong': {
      wire: 'text:&&A23,490154203237517,129,OKB1\\r\\n',
      from: `${REPLY}: the check digit of 49015420323751 is 8`,
      issues: ['range'],
      expect: [{ kind: 'reply', device: '490154203237517', attributes: { 'startek.command': '129' }, text: 'OK' }],
    },
    'compressed position': {
      wire: 'text:&&A24,490154203237518,020,ABCD5\\r\\n',
      from: 'built by hand from startek.md, "020": no layout is known',
      issues: ['unknown-type'],
      expect: [{ kind: 'other', device: DEVICE, text: 'ABC' }],
    },
    'RS232 data': {
      wire: 'text:&&A25,490154203237518,710,A\\0,\\xff82\\r\\n',
      from: 'built by hand from startek.md, "710"',
      expect: [{ kind: 'info', device: DEVICE, attributes: { rs232: '41002cff' } }],
    },
    'RS232 data, the longest': {
      wire: `text:&&A1045,490154203237518,710,${'Z'.repeat(1024)}79\\r\\n`,
      from: 'built by hand from startek.md, "710": 1024 bytes',
      expect: [{ kind: 'info', device: DEVICE, attributes: { rs232: '5a'.repeat(1024) } }],
    },
    'to the device: cut output 1': {
      wire: 'text:$$:24,490154203237518,900,1,199\\r\\n',
      downlink: true,
      from: 'built by hand from startek.md, "Down"',
      expect: [{ kind: 'other', device: DEVICE, text: '900,1,1' }],
    },
    'to the device: ask for the server': {
      wire: 'text:$$:24,490154203237518,808,100A3\\r\\n',
      downlink: true,
      from: 'built by hand from startek.md, "Down"',
      expect: [{ kind: 'other', device: DEVICE, text: '808,100' }],
    },
  },
  streams: {
    'two frames in one chunk': { chunks: [BERLIN + OK.slice(5)], pieces: ['frame 166', 'frame 32'], from: POSITION },
    'one frame in two chunks': {
      chunks: [BERLIN.slice(0, 40), `text:${BERLIN.slice(40)}`],
      pieces: ['frame 166'],
      from: POSITION,
    },
    'noise in front': { chunks: ['26 26 05 00', OK], pieces: ['noise 4', 'frame 32'], from: `${POSITION}; T800X begins so` },
    'a frame that never ends': { chunks: [OK, 'text:&&A23,4901'], pieces: ['frame 32', 'tail 10'], from: REPLY },
    'a length that is too large, alone and in front of another frame': {
      chunks: ['text:&&A26,490154203237518,129,OKB5\\r\\n', OK, 'text:&&A26,490154203237518,129,OKB5\\r\\n'],
      pieces: ['frame 32', 'frame 32', 'frame 32'],
      from: `${REPLY}: the sum decides`,
    },
    'frames without their line ends': {
      chunks: [OK.slice(0, -4) + OK.slice(5, -4)],
      pieces: ['frame 30', 'frame 30'],
      from: `${REPLY}: length and sum are right`,
    },
    'a frame that was cut off, in front of a whole one': {
      chunks: [BERLIN.slice(0, 60) + BERLIN.slice(5) + OK.slice(5)],
      pieces: ['frame 55', 'frame 166', 'frame 32'],
      from: `${POSITION}: the next frame opens before the length is reached`,
    },
    'a length that is too small': {
      chunks: ['text:&&A20,490154203237518,129,OKAF\\r\\n', OK],
      pieces: ['frame 32', 'frame 32'],
      from: `${REPLY}: the line end decides`,
    },
  },
  scenes: [
    {
      from: POSITION,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: {
          valid: true,
          lat: -33.8568,
          lon: -70.6483,
          altitudeM: -5,
          speedKmh: 61,
          courseDeg: 123,
          satellites: 9,
          hdop: 0.8,
        },
        attributes: {
          ignition: true,
          armed: true,
          powerV: 12.6,
          batteryV: 4.1,
          odometerKm: 1234.5,
          signalCsq: 20,
          outputs: 1,
          temperatureC: -3.5,
          adc: [1.25, 0],
        },
        cells: [BERLIN_CELL],
      },
    },
    {
      from: `${POSITION}, event 18`,
      scene: {
        kind: 'alarm',
        device: DEVICE,
        time: Date.UTC(2026, 11, 31, 23, 59, 59),
        fix: { valid: false, lat: 52.52, lon: 13.405 },
        alarms: ['powerCut'],
      },
    },
    { from: REPLY, scene: { kind: 'reply', device: DEVICE, time: Date.UTC(2026, 7, 21, 12), text: 'OK' } },
    {
      from: 'startek.md, "710"',
      scene: { kind: 'info', device: DEVICE, time: Date.UTC(2026, 7, 21, 12), attributes: { rs232: '0d0a00ff' } },
    },
  ],
}
