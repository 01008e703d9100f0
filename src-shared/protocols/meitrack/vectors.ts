import type { Vectors } from '../vectors'

// Built by hand from meitrack.md: the length counts from the first comma to the line end, the sum is the low byte of
// all bytes up to the star. Volts are hundredths in hex: 019C is 4.12, 04E3 is 12.51. Seconds count from 2000:
// 321AFA40 hex is 2026-08-21 12:00, 30E8757F is 2025-12-31 23:59:59.
const RECORD = 'built by hand from meitrack.md, "AAA record"'
const ANSWER = 'built by hand from meitrack.md, "Downlink"'
const FRAMING = 'built by hand from meitrack.md, "Framing"'
const FIXED = `${FRAMING}: CCC, 52 bytes a record, little-endian`
const NUMBERED = `${FRAMING}: CCE, parameters of one, two and four bytes and of their own width`

const DEVICE = '490154203237518'
const NOON = '2026-08-21T12:00:00.000Z'

/** Text around binary content, which is given in hex. */
function binary(head: string, content: string, tail: string): string {
  return `text:${head}${content.replace(/\s/g, '').replace(/../g, '\\x$&')}${tail}\\r\\n`
}

const BERLIN =
  'text:$$A160,490154203237518,AAA,35,52.520000,13.405000,260821120000,A,9,22,50,90,0.9,38,12345678,3600,262|2|0299|109C,0001,0064|0000||019C|04E3,,,3,3219,01FF38|020A28*4F\\r\\n'
const OK = 'text:$$A28,490154203237518,A12,OK*E5\\r\\n'
/** event 35, 52.52, 13.405, noon; fixed, 9 satellites, CSQ 22; 50 km/h, 90°, 0.9, 38 m; 12,345,678 m, 3600 s; cell; status, 1 V, 4.12 V, 12.51 V, fence. */
const BERLIN_BYTES =
  '23 40642103 488bcc00 40fa1a32 01 09 16 3200 5a00 0900 2600 4e61bc00 100e0000 0601 0200 9902 9c10 0100 6400 9c01 e304 00000000'
/** event 23, -33.4489, -70.6693, year end; no fix; -5 m. */
const SANTIAGO_BYTES = `17 3c9c01fe 0cacc9fb 7f75e830 00 00 00 0000 0000 0000 fbff ${'00'.repeat(28)}`

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
const STANDING = { ...BERLIN_FIX, speedKmh: 0, courseDeg: 0 }
const CELL = { mcc: 262, mnc: 2, lac: 665, cid: 4252 }
const BERLIN_RECORD = {
  kind: 'position',
  device: DEVICE,
  time: NOON,
  fix: BERLIN_FIX,
  attributes: {
    event: 35,
    signalCsq: 22,
    odometerKm: 12345.678,
    status: 1,
    adc: [1],
    batteryV: 4.12,
    powerV: 12.51,
    'meitrack.runtimeS': 3600,
  },
  cells: [CELL],
}

export const vectors: Vectors = {
  frames: {
    'AAA, north-east, fuel and two temperatures': {
      wire: BERLIN,
      from: `${RECORD}; fuel 32 hex is 50 and 19 hex is 25 hundredths; FF38 is -2.00`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: BERLIN_FIX,
          attributes: {
            event: 35,
            inputs: 0,
            outputs: 1,
            signalCsq: 22,
            odometerKm: 12345.678,
            batteryV: 4.12,
            powerV: 12.51,
            adc: [1, 0],
            fuelPercent: 50.25,
            temperatureC: -2,
            'meitrack.runtimeS': 3600,
            'meitrack.temperature2': 26,
          },
          cells: [CELL],
        },
      ],
    },
    'AAA, external supply cut, south-west at year end, voltages with points': {
      wire: 'text:$$9136,490154203237518,AAA,23,-33.448900,-70.669300,251231235959,A,11,18,0,275,1.4,437,0,5,730|1|3EE4|0579,8000,4.12|0.00|1.92|2.72|2.69,*2C\\r\\n',
      from: `${RECORD}: event 23; the flag is a digit`,
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
            event: 23,
            inputs: 0x80,
            outputs: 0,
            signalCsq: 18,
            odometerKm: 0,
            batteryV: 4.12,
            powerV: 0,
            'meitrack.runtimeS': 5,
          },
          cells: [{ mcc: 730, mnc: 1, lac: 0x3ee4, cid: 0x579 }],
        },
      ],
    },
    'AAA, SOS, north-west without a fix, with empty fields': {
      wire: 'text:$$z129,490154203237518,AAA,1,40.712800,-74.006000,260101000000,V,0,0,0,0,0,0,5,6,0|0||,0100,|||0A2D|0000,00000001,,50,,,,,,,,,,,,,*47\\r\\n',
      from: `${RECORD}: event 1`,
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
            hdop: 0,
          },
          alarms: ['sos'],
          attributes: {
            event: 1,
            inputs: 1,
            outputs: 0,
            signalCsq: 0,
            odometerKm: 0.005,
            batteryV: 26.05,
            powerV: 0,
            'meitrack.eventData': '00000001',
            'meitrack.runtimeS': 6,
          },
        },
      ],
    },
    'AAA, driver card, south-east, a temperature of an older device': {
      wire: 'text:$$A152,490154203237518,AAA,37,-33.856800,151.215300,260821120000,A,9,20,0,0,1,0,0,0,505|1|249F|1093,0000,0000|0000|0000|018D|04C6,000A1B2C,,1,0009,01FA32*4C\\r\\n',
      from: `${RECORD}: event 37; FA is -6 degrees and 32 hex is 50 hundredths; fuel 0.09 %`,
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
            event: 37,
            driverId: '000A1B2C',
            inputs: 0,
            outputs: 0,
            signalCsq: 20,
            odometerKm: 0,
            batteryV: 3.97,
            powerV: 12.22,
            adc: [0, 0, 0],
            fuelPercent: 0.09,
            temperatureC: -6.5,
            'meitrack.runtimeS': 0,
          },
          cells: [{ mcc: 505, mnc: 1, lac: 0x249f, cid: 0x1093 }],
        },
      ],
    },
    'AAA, heartbeat': {
      wire: 'text:$$A127,490154203237518,AAA,31,52.520000,13.405000,260821120000,V,0,22,0,0,0,0,0,0,262|2|0299|109C,0000,0000|0000|0000|018D|04C6,*30\\r\\n',
      from: `${RECORD}: event 31`,
      expect: [
        {
          kind: 'heartbeat',
          device: DEVICE,
          time: NOON,
          fix: {
            valid: false,
            lat: 52.52,
            lon: 13.405,
            altitudeM: 0,
            speedKmh: 0,
            courseDeg: 0,
            satellites: 0,
            hdop: 0,
          },
          attributes: {
            event: 31,
            inputs: 0,
            outputs: 0,
            signalCsq: 22,
            odometerKm: 0,
            batteryV: 3.97,
            powerV: 12.22,
            adc: [0, 0, 0],
            'meitrack.runtimeS': 0,
          },
          cells: [CELL],
        },
      ],
    },
    'AAA with data of a taximeter': {
      wire: 'text:$$A166,490154203237518,AAA,109,52.520000,13.405000,260821120000,A,9,22,0,0,0.9,38,0,0,262|2|0299|109C,8400,0000|0000|0000|018D|04CB,,,108,0000,,6,0,,,,,10|260821115900*FA\\r\\n',
      from: `${RECORD}: event 109`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: STANDING,
          attributes: {
            event: 109,
            inputs: 0x84,
            outputs: 0,
            signalCsq: 22,
            odometerKm: 0,
            batteryV: 3.97,
            powerV: 12.27,
            adc: [0, 0, 0],
            fuelPercent: 0,
            'meitrack.data': '0,,,,,10|260821115900',
            'meitrack.runtimeS': 0,
          },
          cells: [CELL],
        },
      ],
    },
    'AFF, an event without a row': {
      wire: 'text:$$A136,490154203237518,AFF,0004,200,52.520000,13.405000,260821120000,A,9,22,0,0,0.9,38,0,0,262|2|0299|109C,0000,0000|0000|0000|018D|04CB,*FA\\r\\n',
      from: `${RECORD}, with the number of records that wait`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: STANDING,
          attributes: {
            event: 200,
            inputs: 0,
            outputs: 0,
            signalCsq: 22,
            odometerKm: 0,
            batteryV: 3.97,
            powerV: 12.27,
            adc: [0, 0, 0],
            'meitrack.runtimeS': 0,
          },
          cells: [CELL],
        },
      ],
    },
    'AAA in month 13, and nothing behind the running time': {
      wire: 'text:$$A83,490154203237518,AAA,35,52.520000,13.405000,261321120000,A,9,22,0,0,0.9,38,0,0*4C\\r\\n',
      from: `${RECORD}: no such month`,
      issues: ['range'],
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          attributes: { event: 35, signalCsq: 22, odometerKm: 0, 'meitrack.runtimeS': 0 },
        },
      ],
    },
    'AAA at 95° north': {
      wire: 'text:$$A83,490154203237518,AAA,35,95.520000,13.405000,260821120000,A,9,22,0,0,0.9,38,0,0*57\\r\\n',
      from: `${RECORD}: no such latitude`,
      issues: ['range'],
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          attributes: { event: 35, signalCsq: 22, odometerKm: 0, 'meitrack.runtimeS': 0 },
        },
      ],
    },
    'AAA that stops behind the signal': {
      wire: 'text:$$A68,490154203237518,AAA,35,52.520000,13.405000,260821120000,A,9,22*89\\r\\n',
      from: `${RECORD}: shorter than the manual has it`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { valid: true, lat: 52.52, lon: 13.405, satellites: 9 },
          attributes: { event: 35, signalCsq: 22 },
        },
      ],
    },
    'AAA with a wrong sum': {
      wire: 'text:$$A83,490154203237518,AAA,35,52.520000,13.405000,260821120000,A,9,22,0,0,0.9,38,0,0*00\\r\\n',
      from: `${RECORD}: the sum is not 00`,
      issues: ['checksum'],
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: STANDING,
          attributes: { event: 35, signalCsq: 22, odometerKm: 0, 'meitrack.runtimeS': 0 },
        },
      ],
    },
    'AAA cut in the course': {
      wire: 'text:$$A160,490154203237518,AAA,35,52.520000,13.405000,260821120000,A,9,22,50,9',
      from: `${RECORD}: the end is missing`,
      issues: ['short'],
      expect: [],
    },
    'answer to a command': {
      wire: OK,
      from: ANSWER,
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'meitrack.command': 'A12' }, text: 'OK' }],
    },
    'answer without words': {
      wire: 'text:$$A25,490154203237518,F01*1F\\r\\n',
      from: ANSWER,
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'meitrack.command': 'F01' }, text: '' }],
    },
    'answer whose length is two too few': {
      wire: 'text:$$A26,490154203237518,A12,OK*E3\\r\\n',
      from: `${ANSWER}: 28 bytes are there`,
      issues: ['range'],
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'meitrack.command': 'A12' }, text: 'OK' }],
    },
    'answer with an identity whose check digit is wrong': {
      wire: 'text:$$A28,490154203237517,A12,OK*E4\\r\\n',
      from: `${ANSWER}: the check digit of 49015420323751 is 8`,
      issues: ['range'],
      expect: [{ kind: 'reply', device: '490154203237517', attributes: { 'meitrack.command': 'A12' }, text: 'OK' }],
    },
    'AAC, which wants its echo': {
      wire: 'text:$$z27,490154203237518,AAC,1*D5\\r\\n',
      from: FRAMING,
      reply: 'text:@@z27,490154203237518,AAC,1*0D\\r\\n',
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'meitrack.command': 'AAC' }, text: '1' }],
    },
    'AAC without its line end': {
      wire: 'text:$$A27,490154203237518,AAC,1*9C',
      from: `${FRAMING}: the length counts a line end that is not there`,
      issues: ['short'],
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'meitrack.command': 'AAC' }, text: '1' }],
    },
    'D03, a picture was taken': {
      wire: 'text:$$A28,490154203237518,D03,OK*E8\\r\\n',
      from: FRAMING,
      reply: 'text:@@O46,490154203237518,D00,camera_picture.jpg,0*20\\r\\n',
      expect: [{ kind: 'reply', device: DEVICE, attributes: { 'meitrack.command': 'D03' }, text: 'OK' }],
    },
    'D00, the first part of a picture, with a trailer inside': {
      wire: binary('$$A48,490154203237518,D00,cam.jpg,10,0,', 'ffd8ff 2a30300d0a 2c', '*A5'),
      from: `${FRAMING}: the length counts, not the marks`,
      expect: [
        {
          kind: 'info',
          device: DEVICE,
          attributes: { 'meitrack.file': 'cam.jpg', 'meitrack.parts': 10, 'meitrack.part': 0, 'meitrack.bytes': 9 },
        },
      ],
    },
    'D00, the eighth part': {
      wire: binary('$$A41,490154203237518,D00,cam.jpg,10,7,', '0001', '*03'),
      from: `${FRAMING}: the device waits to be asked for the next eight`,
      reply: 'text:@@O35,490154203237518,D00,cam.jpg,8*93\\r\\n',
      expect: [
        {
          kind: 'info',
          device: DEVICE,
          attributes: { 'meitrack.file': 'cam.jpg', 'meitrack.parts': 10, 'meitrack.part': 7, 'meitrack.bytes': 2 },
        },
      ],
    },
    'D00, the longest': {
      wire: `text:$$A1063,490154203237518,D00,cam.jpg,10,1,${'Z'.repeat(1024)}*61\\r\\n`,
      from: `${FRAMING}: a kilobyte of picture`,
      expect: [
        {
          kind: 'info',
          device: DEVICE,
          attributes: { 'meitrack.file': 'cam.jpg', 'meitrack.parts': 10, 'meitrack.part': 1, 'meitrack.bytes': 1024 },
        },
      ],
    },
    'CCC, two records': {
      wire: binary('$$G138,490154203237518,CCC,', `0201 3400 03000000 ${BERLIN_BYTES} ${SANTIAGO_BYTES}`, '*FF'),
      from: FIXED,
      reply: 'text:@@G27,490154203237518,CCC,2*DF\\r\\n',
      expect: [
        BERLIN_RECORD,
        {
          kind: 'alarm',
          device: DEVICE,
          time: '2025-12-31T23:59:59.000Z',
          fix: {
            valid: false,
            lat: -33.4489,
            lon: -70.6693,
            altitudeM: -5,
            speedKmh: 0,
            courseDeg: 0,
            satellites: 0,
            hdop: 0,
          },
          alarms: ['powerCut'],
          attributes: {
            event: 23,
            signalCsq: 0,
            odometerKm: 0,
            status: 0,
            adc: [0],
            batteryV: 0,
            powerV: 0,
            'meitrack.runtimeS': 0,
          },
        },
      ],
    },
    'CCC, one record and two bytes more': {
      wire: binary('$$A88,490154203237518,CCC,', `0201 3400 00000000 ${BERLIN_BYTES} 0102`, '*5D'),
      from: FIXED,
      reply: 'text:@@A27,490154203237518,CCC,1*D8\\r\\n',
      expect: [BERLIN_RECORD],
    },
    'CCE, one record with every kind of parameter': {
      wire: binary(
        '$$b219,490154203237518,CCE,',
        `00000000 0100 b900 2700
         09 0501 0609 0716 1401 1502 1b00 fe6960 9728 9d37
         0f 083200 095a00 0a0900 0bfbff 167d00 170600 199c01 1ae304 408f02 913100 980700 99d007 9c5800 9f1500 c90300
         07 0240642103 03488bcc00 0440fa1a32 0c4e61bc00 0d100e0000 1c01000000 fe3700000000
         08 0e0c 0601 0200 9902 9c100000 a8ff 1d08 60ee5c648bfa d2ff 2a03 00 3421 2b03 00 e6fb 4b06 0101 03 4c5445
         fe3109 02 07 63616d2e6a7067 fe7311 01 04 74616731 ac233f6e2190 64 80fd 803b 4903 040000`,
        '*10',
      ),
      from: NUMBERED,
      reply: 'text:@@b27,490154203237518,CCE,1*FB\\r\\n',
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { ...BERLIN_FIX, altitudeM: -5 },
          attributes: {
            event: 655,
            inputs: 2,
            outputs: 1,
            signalCsq: 22,
            batteryPercent: 96,
            batteryV: 4.12,
            powerV: 12.51,
            odometerKm: 12345.678,
            rpm: 2000,
            fuelPercent: 55,
            temperatureC: -10.5,
            adc: [1.25, 0.06],
            'meitrack.cameraAlarm': 7,
            'meitrack.coolantC': 88,
            'meitrack.file': 'cam.jpg',
            'meitrack.fuelRate': 3,
            'meitrack.fuelUsed': 7,
            'meitrack.network': 'LTE',
            'meitrack.runtimeS': 3600,
            'meitrack.system': 1,
            'meitrack.tagBattery': 100,
            'meitrack.tagHumidity': 59.5,
            'meitrack.tagName': 'tag1',
            'meitrack.tagTemperatureC': -2.5,
            'meitrack.temperature0': 85,
            'meitrack.throttle': 40,
            'meitrack.vehicleKmh': 49,
          },
          cells: [{ ...CELL, signal: -88 }],
          wifi: [{ mac: '60:EE:5C:64:8B:FA', signal: -46 }],
        },
      ],
    },
    'CCE, two records, the first without a place': {
      wire: binary(
        '$$A75,490154203237518,CCE,',
        '04000000 0200 0d00 0200 01 0117 00 01 0440fa1a32 00 1a00 0500 01 0500 01 402300 03 02e062fbfd 03c45c0309 0440fa1a32 00',
        '*AE',
      ),
      from: `${NUMBERED}; event 23, then 35 in Sydney without a fix`,
      reply: 'text:@@A27,490154203237518,CCE,2*DB\\r\\n',
      expect: [
        { kind: 'alarm', device: DEVICE, time: NOON, alarms: ['powerCut'], attributes: { event: 23 } },
        {
          kind: 'position',
          device: DEVICE,
          time: NOON,
          fix: { valid: false, lat: -33.8568, lon: 151.2153 },
          attributes: { event: 35 },
        },
      ],
    },
    'CCE whose record is three bytes short': {
      wire: binary(
        '$$A44,490154203237518,CCE,',
        '00000000 0100 0d00 0200 01 0117 00 01 0440fa',
        '*D8',
      ),
      from: NUMBERED,
      issues: ['short'],
      expect: [{ kind: 'other', device: DEVICE }],
    },
    'AAA in whole degrees': {
      wire: 'text:$$A83,490154203237518,AAA,35,-33,151,260821120000,A,9,22,50,90,0.9,38,12345678,3600*7E\r\n',
      from: `${RECORD}: degrees without a point`,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: { ...BERLIN_FIX, lat: -33, lon: 151 }, attributes: { event: 35, signalCsq: 22, odometerKm: 12345.678, 'meitrack.runtimeS': 3600 } }],
    },
    'AAA without a place and without a time': {
      wire: 'text:$$A62,490154203237518,AAA,35,,,,V,0,22,0,0,0.0,0,12345678,3600*55\r\n',
      from: RECORD,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, attributes: { event: 35, signalCsq: 22, odometerKm: 12345.678, 'meitrack.runtimeS': 3600 } }],
    },
    'AAA with an empty cell, a level in dBm and half a metre': {
      wire: 'text:$$A115,490154203237518,AAA,35,52.520000,13.405000,260821120000,a,9,-71,50,90,0.9,38,12345678.5,3600,,0102,4.12|12.51*2A\r\n',
      from: `${RECORD}: fields as other devices print them`,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX, attributes: { event: 35, inputs: 1, outputs: 2, signalDbm: -71, batteryV: 4.12, powerV: 12.51, odometerKm: 12345.679, 'meitrack.runtimeS': 3600 } }],
    },
    'answer to A10 with the place': {
      wire: 'text:$$A95,490154203237518,A10,35,52.520000,13.405000,260821120000,A,9,22,50,90,0.9,38,12345678,3600*AD\r\n',
      from: ANSWER,
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: BERLIN_FIX, attributes: { event: 35, signalCsq: 22, odometerKm: 12345.678, 'meitrack.runtimeS': 3600, 'meitrack.command': 'A10' } }],
    },
    'AAA with an identity of eight digits': {
      wire: 'text:$$A88,12345678,AAA,35,52.520000,13.405000,260821120000,A,9,22,50,90,0.9,38,12345678,3600*6E\r\n',
      from: RECORD,
      expect: [{ kind: 'position', device: '12345678', time: NOON, fix: BERLIN_FIX, attributes: { event: 35, signalCsq: 22, odometerKm: 12345.678, 'meitrack.runtimeS': 3600 } }],
    },
    'CCC, two records of 56 bytes': {
      wire: binary('$$A146,490154203237518,CCC,', '02013800 00000000 23406421 03488bcc 0040fa1a 32010916 32005a00 09002600 4e61bc00 100e0000 06010200 99029c10 01006400 9c01e304 00000000 01020304 23406421 03488bcc 0040fa1a 32010916 32005a00 09002600 4e61bc00 100e0000 06010200 99029c10 01006400 9c01e304 00000000 01020304', '*4A'),
      from: `${FIXED}; the header says 56, so four more bytes stand behind each`,
      reply: 'text:@@A27,490154203237518,CCC,2*D9\r\n',
      expect: [BERLIN_RECORD, BERLIN_RECORD],
    },
    'CCE, the second record cut off': {
      wire: binary('$$A75,490154203237518,CCE,', '00000000 02001900 05000201 23050100 03024064 21030348 8bcc0004 40fa1a32 000e0005 00020123 05010003 02406421 03', '*C5'),
      from: NUMBERED,
      issues: ['short'],
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: { valid: true, lat: 52.52, lon: 13.405 }, attributes: { event: 35 } }],
    },
    'CCE, a parameter that runs past its record': {
      wire: binary('$$A77,490154203237518,CCE,', '00000000 01002b00 05000201 23050100 03024064 21030348 8bcc0004 40fa1a32 020e0c06 01020099 029c1000 00a8ff77 200102', '*79'),
      from: NUMBERED,
      issues: ['range'],
      reply: 'text:@@A27,490154203237518,CCE,1*DA\r\n',
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: { valid: true, lat: 52.52, lon: 13.405 }, attributes: { event: 35 }, cells: [{ ...CELL, signal: -88 }] }],
    },
    'CCE, driver, fuel, a second cell and a ninth access point': {
      wire: binary('$$A105,490154203237518,CCE,', '00000000 01004700 0a000201 25050101 29a11304 02406421 0303488b cc000440 fa1a3225 87d61200 030e0c06 01020099 029c1000 00a8ff0f 0c060102 0099029d 100000a6 ff250860 ee5c648b fad2ff', '*40'),
      from: `${NUMBERED}; numbers of an independent server, of which no document was found`,
      reply: 'text:@@A27,490154203237518,CCE,1*DA\r\n',
      expect: [{ kind: 'position', device: DEVICE, time: NOON, fix: { valid: true, lat: 52.52, lon: 13.405 }, attributes: { event: 37, fuelPercent: 50.25, driverId: '1234567' }, cells: [{ ...CELL, signal: -88 }, { ...CELL, cid: 4253, signal: -90 }], wifi: [{ mac: '60:EE:5C:64:8B:FA', signal: -46 }] }],
    },
    'to the device: three hours behind UTC': {
      wire: 'text:@@A30,490154203237518,B36,-180*49\\r\\n',
      downlink: true,
      from: ANSWER,
      expect: [{ kind: 'other', device: DEVICE, text: 'B36,-180' }],
    },
    'to the device: locate': {
      wire: 'text:@@A25,490154203237518,A10*52\\r\\n',
      downlink: true,
      from: ANSWER,
      expect: [{ kind: 'other', device: DEVICE, text: 'A10' }],
    },
    'to the device: output 1 on': {
      wire: 'text:@@A33,490154203237518,C01,0,12222*D4\\r\\n',
      downlink: true,
      from: ANSWER,
      expect: [{ kind: 'other', device: DEVICE, text: 'C01,0,12222' }],
    },
    'to the device: two records arrived': {
      wire: 'text:@@G27,490154203237518,CCC,2*DF\\r\\n',
      downlink: true,
      from: FRAMING,
      expect: [{ kind: 'reply', device: DEVICE, text: 'CCC,2' }],
    },
    'to the device: the next part of a picture': {
      wire: 'text:@@O35,490154203237518,D00,cam.jpg,8*93\\r\\n',
      downlink: true,
      from: FRAMING,
      expect: [{ kind: 'other', device: DEVICE, text: 'D00,cam.jpg,8' }],
    },
  },
  streams: {
    'two frames in one chunk': { chunks: [BERLIN + OK.slice(5)], pieces: ['frame 166', 'frame 33'], from: RECORD },
    'one frame in two chunks': {
      chunks: [BERLIN.slice(0, 40), `text:${BERLIN.slice(40)}`],
      pieces: ['frame 166'],
      from: RECORD,
    },
    'noise in front': { chunks: ['24 24 00 11', OK], pieces: ['noise 4', 'frame 33'], from: `${RECORD}; Meiligao begins so` },
    'a frame that never ends': { chunks: [OK, 'text:$$A28,4901'], pieces: ['frame 33', 'tail 10'], from: ANSWER },
    'frames without their line ends': {
      chunks: ['text:$$A27,490154203237518,AAC,1*9C', 'text:$$A27,490154203237518,AAC,1*9C'],
      pieces: ['frame 30', 'frame 30'],
      from: `${FRAMING}: the star stands where the length says`,
    },
    'a wrong length, a wrong sum and no line end, in front of another frame': {
      chunks: ['text:$$A29,490154203237518,A12,OK*E5', OK],
      pieces: ['frame 31', 'frame 33'],
      from: `${FRAMING}: the marks of the next frame end this one`,
    },
    'a frame that was cut off, in front of a whole one': {
      chunks: [BERLIN.slice(0, 60) + BERLIN.slice(5) + OK.slice(5)],
      pieces: ['frame 55', 'frame 166', 'frame 33'],
      from: `${FRAMING}: the next frame opens before the length is reached`,
    },
    'a length that is too large, alone and in front of another frame': {
      chunks: ['text:$$A32,490154203237518,A12,OK*E0\\r\\n', OK, 'text:$$A32,490154203237518,A12,OK*E0\\r\\n'],
      pieces: ['frame 33', 'frame 33', 'frame 33'],
      from: `${FRAMING}: star, sum and line end decide`,
    },
  },
  scenes: [
    ...(['text', 'ccc', 'cce'] as const).map((variant) => ({
      from: `${RECORD}, ${variant}`,
      variant,
      scene: {
        kind: 'position' as const,
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
        attributes: { powerV: 12.6, batteryV: 4.1, odometerKm: 1234.5, signalCsq: 20 },
        cells: [CELL],
      },
    })),
    ...(['text', 'ccc', 'cce'] as const).map((variant) => ({
      from: `${RECORD}, event 23, ${variant}`,
      variant,
      scene: {
        kind: 'alarm' as const,
        device: DEVICE,
        time: Date.UTC(2026, 11, 31, 23, 59, 59),
        fix: { valid: false, lat: 52.52, lon: 13.405 },
        alarms: ['powerCut' as const],
      },
    })),
    {
      from: `${RECORD}, fuel, temperature, card and inputs`,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: 52.52, lon: 13.405 },
        attributes: {
          fuelPercent: 50.25,
          temperatureC: -3.5,
          inputs: 3,
          outputs: 1,
          adc: [1.25, 0, 0.5],
        },
      },
    },
    { from: `${RECORD}, event 31`, scene: { kind: 'heartbeat', device: DEVICE, time: Date.UTC(2026, 7, 21, 12) } },
    {
      from: ANSWER,
      scene: {
        kind: 'reply',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        attributes: { 'meitrack.command': 'C01' },
        text: 'OK',
      },
    },
  ],
}
