import type { Vectors } from '../vectors'

// Say for each frame where it comes from: the document's section, or how it was put together.
const SOURCE = 'the frame of the template: replace it by the first one of your document'
const DEVICE = '490154203237518'

const HEARTBEAT = 'a55a 09 01 0490154203237518 79'
/** 52.52° is 0x03216440, 13.405° is 0x00cc8b48. */
const POSITION = 'a55a 19 02 0490154203237518 1a0815 0c0000 01 03216440 00cc8b48 32 5b'

export const vectors: Vectors = {
  frames: {
    heartbeat: {
      wire: HEARTBEAT,
      from: SOURCE,
      reply: 'a55a 01 81 7f',
      expect: [{ kind: 'heartbeat', device: DEVICE }],
    },
    'position, north-east': {
      wire: POSITION,
      from: SOURCE,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2026-08-21T12:00:00.000Z',
          fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 50 },
        },
      ],
    },
    'position without a fix': {
      wire: 'a55a 19 02 0490154203237518 1a0815 0c0000 00 03216440 00cc8b48 00 68',
      from: SOURCE,
      expect: [
        {
          kind: 'position',
          device: DEVICE,
          time: '2026-08-21T12:00:00.000Z',
          fix: { valid: false, lat: 52.52, lon: 13.405, speedKmh: 0 },
        },
      ],
    },
    'heartbeat, wrong checksum': {
      wire: 'a55a 09 01 0490154203237518 00',
      from: SOURCE,
      issues: ['checksum'],
      reply: 'a55a 01 81 7f',
      expect: [{ kind: 'heartbeat', device: DEVICE }],
    },
  },
  streams: {
    'two frames in one chunk': { chunks: [HEARTBEAT + POSITION], pieces: ['frame 13', 'frame 29'], from: SOURCE },
    'one frame in two chunks': {
      chunks: [POSITION.slice(0, 21), POSITION.slice(21)],
      pieces: ['frame 29'],
      from: SOURCE,
    },
    'noise in front': { chunks: ['ff00 67', HEARTBEAT], pieces: ['noise 3', 'frame 13'], from: SOURCE },
  },
  scenes: [
    { from: SOURCE, scene: { kind: 'heartbeat', device: DEVICE, time: Date.UTC(2026, 7, 21, 12) } },
    {
      from: SOURCE,
      scene: {
        kind: 'position',
        device: DEVICE,
        time: Date.UTC(2026, 7, 21, 12),
        fix: { valid: true, lat: -33.8568, lon: -70.6483, speedKmh: 61 },
      },
    },
  ],
}
