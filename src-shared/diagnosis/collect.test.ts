// The evidence stays within its bounds, whatever comes.
import { expect, it } from 'vitest'
import { START, Witness } from './test-witness'

it('keeps the newest of those who never say their name, and all who do', () => {
  const witness = new Witness()
  const named = witness.open().frame({ message: { kind: 'login', device: '490154203237518' } })
  for (let i = 0; i < 1_000; i++) witness.open().frame({ message: { kind: 'heartbeat' }, device: null })
  named.frame({ message: { kind: 'heartbeat' } })
  const { devices } = witness.collector
  expect(devices.size).toBe(201)
  expect(devices.get('490154203237518')?.frames.count).toBe(2)
})

it('what a device said before its name stays with it', () => {
  const witness = new Witness()
  const line = witness.open().frame({ message: { kind: 'heartbeat' }, device: null })
  line.frame({ message: { kind: 'login', device: '490154203237518' } })
  expect([...witness.collector.devices.values()].map(({ key, frames }) => [key, frames.count])).toEqual([
    ['490154203237518', 2],
  ])
})

it('shows the newest frames of a sign, and counts all', () => {
  const witness = new Witness()
  const line = witness.open()
  for (let i = 0; i < 100; i++) {
    const fix = { valid: false, lat: 0, lon: 0 }
    line.frame({ message: { kind: 'position', device: '490154203237518', time: START + i * 1_000, fix } })
    witness.later(1_000)
  }
  const [finding] = witness.judge().filter(({ rule }) => rule === 'no-fix')
  expect(finding).toMatchObject({ params: { count: 100 }, because: Array.from({ length: 16 }, (_, i) => 85 + i) })
})

it('a thousand addresses that only knock take no more room than five hundred', () => {
  const witness = new Witness()
  for (let i = 0; i < 1_000; i++) witness.open({ host: `10.0.${i >> 8}.${i & 255}` }).close()
  expect(witness.collector.bench.quietHosts.size).toBeLessThanOrEqual(501)
})
