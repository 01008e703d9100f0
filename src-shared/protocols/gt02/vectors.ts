import type { Vectors } from '../vectors'

// Every frame is put together from the offsets of gt02.md, section 2 to 4; coordinates are degrees × 1,800,000.
const LOCATION = 'built by hand from gt02.md, 2'
const HEARTBEAT = 'built by hand from gt02.md, 3'
const DEVICE = '490154203237518'

/** 52.52° N is 0x05A28140, 13.405° E is 0x01702DE8. */
const BERLIN = '6868 25 00 00 0490154203237518 0002 10 1a0815 0c0000 05a28140 01702de8 32 005a 000000 00000007 0d0a'
const NO_SATELLITES = '6868 0f 05 04 0490154203237518 0005 1a 00 00 0d0a'

export const vectors: Vectors = {
  frames: {
    'location, north-east': {
      wire: BERLIN,
      from: LOCATION,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2026-08-21T12:00:00.000Z',
          fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 50, courseDeg: 90 },
          attributes: { status: 7 },
        },
      ],
    },
    'location, south-east': {
      wire: '6868 25 00 a4 0490154203237518 0001 10 0e09060a1d1b 00ade1c9 0b79ea30 00 011b 000000 00000005 0d0a',
      from: `${LOCATION} and 7: 6.330849° and 106.966213°`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2014-09-06T10:29:27.000Z',
          fix: { valid: true, lat: -6.3308494, lon: 106.9662133, speedKmh: 0, courseDeg: 283 },
          attributes: { status: 5 },
        },
      ],
    },
    'location, south-west, fast, at year end': {
      wire: '6868 25 00 00 0490154203237518 ffff 10 190c1f 173b3b 0286d598 0500d272 ff 010e 000000 00000001 0d0a',
      from: `${LOCATION}: 23.55052° and 46.633308°`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2025-12-31T23:59:59.000Z',
          fix: { valid: true, lat: -23.55052, lon: -46.6333078, speedKmh: 255, courseDeg: 270 },
          attributes: { status: 1 },
        },
      ],
    },
    'location, north-west, without a fix': {
      wire: '6868 25 00 00 0490154203237518 0003 10 1a0101 000000 04601400 001d4c00 00 0000 000000 00000002 0d0a',
      from: `${LOCATION}: 40.7808° and 1.0667°; bit 0 clear`,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2026-01-01T00:00:00.000Z',
          fix: { valid: false, lat: 40.7808, lon: -1.0666667, speedKmh: 0, courseDeg: 0 },
          attributes: { status: 2 },
        },
      ],
    },
    'location with month 13': {
      wire: '6868 25 00 00 0490154203237518 0004 10 1a0d15 0c0000 05a28140 01702de8 32 005a 000000 00000007 0d0a',
      from: `${LOCATION}: no such month`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, attributes: { status: 7 } }],
    },
    'location at 120° north': {
      wire: '6868 25 00 00 0490154203237518 0004 10 1a0815 0c0000 0cdfe600 01702de8 32 005a 000000 00000007 0d0a',
      from: `${LOCATION}: no such latitude`,
      issues: ['range'],
      expect: [{ kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', attributes: { status: 7 } }],
    },
    'heartbeat indoors': {
      wire: NO_SATELLITES,
      from: HEARTBEAT,
      reply: '54 68 1a 0d 0a',
      expect: [{ kind: 'heartbeat', device: DEVICE, attributes: { satellites: 0, 'gt02.powerLevel': 5, 'gt02.signalLevel': 4 } }],
    },
    'heartbeat with ten satellites': {
      wire: '6868 19 06 03 0490154203237518 000e 1a 01 0a 2623211b2722252329 00 0d0a',
      from: `${HEARTBEAT}: ten levels, the last one empty`,
      reply: '54 68 1a 0d 0a',
      expect: [{ kind: 'heartbeat', device: DEVICE, attributes: { satellites: 10, 'gt02.powerLevel': 6, 'gt02.signalLevel': 3 } }],
    },
    'heartbeat whose length is one too small': {
      wire: '6868 10 06 03 0490154203237518 000f 1a 01 02 2623 0d0a',
      from: `${HEARTBEAT} and 1: firmware that miscounts lists of satellites`,
      issues: ['range'],
      reply: '54 68 1a 0d 0a',
      expect: [{ kind: 'heartbeat', device: DEVICE, attributes: { satellites: 2, 'gt02.powerLevel': 6, 'gt02.signalLevel': 3 } }],
    },
    'text reply': {
      wire: '6868 10 00 00 0490154203237518 0083 1c 02 4f4b 0d0a',
      from: 'built by hand from gt02.md, 4: the text OK',
      expect: [{ kind: 'reply', device: DEVICE, text: 'OK' }],
    },
    'unknown number': {
      wire: '6868 0f 00 00 0490154203237518 0006 77 dead 0d0a',
      from: 'built by hand from gt02.md, 1: a number nobody documents',
      issues: ['unknown-type'],
      expect: [{ kind: 'other', device: DEVICE }],
    },
    'longest frame': {
      wire: `6868 ff 06 03 0490154203237518 0010 1a 01 f0 ${'26'.repeat(240)} 0d0a`,
      from: `${HEARTBEAT}: the length byte at its end, 255`,
      reply: '54 68 1a 0d 0a',
      expect: [{ kind: 'heartbeat', device: DEVICE, attributes: { satellites: 240, 'gt02.powerLevel': 6, 'gt02.signalLevel': 3 } }],
    },
    'IMEI with a wrong check digit': {
      wire: '6868 0f 05 04 0490154203237517 0005 1a 00 00 0d0a',
      from: `${HEARTBEAT}: the check digit of 49015420323751 is 8`,
      issues: ['range'],
      reply: '54 68 1a 0d 0a',
      expect: [{ kind: 'heartbeat', device: '490154203237517', attributes: { satellites: 0, 'gt02.powerLevel': 5, 'gt02.signalLevel': 4 } }],
    },
    'server: heartbeat answered': {
      wire: '54 68 1a 0d 0a',
      from: HEARTBEAT,
      downlink: true,
      expect: [{ kind: 'reply', text: 'Answer to 0x1a heartbeat' }],
    },
    'server: an answer that nobody documents': {
      wire: '54 68 10 0d 0a',
      from: `${HEARTBEAT}: only the answer to 1a is described`,
      downlink: true,
      issues: ['unknown-type'],
      expect: [{ kind: 'other' }],
    },
    'location cut after latitude': {
      wire: '6868 25 00 00 0490154203237518 0002 10 1a0815 0c0000 05a28140',
      from: `${LOCATION}: the first 26 bytes`,
      issues: ['short'],
      expect: [],
    },
    'heartbeat with a fix state alone': {wire: '68680e0504049015420323751800011a010d0a', from: 'built by hand from gt02.md, 3: the satellites left out', reply: '54681a0d0a', expect: [{kind: 'heartbeat', device: DEVICE, attributes: {'gt02.powerLevel': 5, 'gt02.signalLevel': 4}}]},
    'heartbeat of nothing': {wire: '68680d0504049015420323751800011a0d0a', from: 'built by hand from gt02.md, 3: fix state and satellites left out', reply: '54681a0d0a', expect: [{kind: 'heartbeat', device: DEVICE, attributes: {'gt02.powerLevel': 5, 'gt02.signalLevel': 4}}]},
    'location under an unknown number': {wire: '686825050404901542032375180001111a08150c000005a2814001702de832005a000000000000070d0a', from: 'built by hand from gt02.md, 2, under number 0x11', issues: ['unknown-type'], expect: [{kind: 'position', device: DEVICE, time: '2026-08-21T12:00:00.000Z', fix: {valid: true, lat: 52.52, lon: 13.405, speedKmh: 50, courseDeg: 90}, attributes: {status: 7}}]},
  },
  streams: {
    'two frames in one chunk': { chunks: [BERLIN + NO_SATELLITES], pieces: ['frame 42', 'frame 20'], from: `${LOCATION}, 3` },
    'one frame in two chunks': {
      chunks: [BERLIN.slice(0, 30), BERLIN.slice(30)],
      pieces: ['frame 42'],
      from: LOCATION,
    },
    'noise in front': { chunks: ['ff00 67', BERLIN], pieces: ['noise 3', 'frame 42'], from: LOCATION },
    'a frame that never ends': { chunks: [BERLIN + '6868 25 00'], pieces: ['frame 42', 'tail 4'], from: LOCATION },
  },
  scenes: [
    {
      from: LOCATION,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 61, courseDeg: 123 },
      },
    },
    {
      from: HEARTBEAT,
      scene: { kind: 'heartbeat', device: DEVICE, time: Date.UTC(2026, 7, 21, 12), attributes: { satellites: 9 } },
    },
    {
      from: 'gt02.md, 4',
      scene: { kind: 'reply', device: DEVICE, time: Date.UTC(2026, 7, 21, 12), text: 'APN OK' },
    },
  ],
}
