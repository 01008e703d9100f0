import { setTimeout as wait } from 'node:timers/promises'
import type { Scene } from '../src-shared/model/message'
import { findProtocol } from '../src-shared/protocols/registry'
import { Tracker } from './tracker'

const START = { lat: 4.65, lon: -74.06 }

/** Frames of a family for what a device has to say, in the device's own words. */
export function said(family: string, scene: Omit<Scene, 'time'> & { time?: number }, serial = 1): Uint8Array[] {
  return findProtocol(family)?.encode({ time: Date.now(), ...scene }, serial) ?? []
}

export function positionAt(step: number): Pick<Scene, 'kind' | 'fix'> {
  const fix = {
    valid: true,
    lat: START.lat + step * 0.0007,
    lon: START.lon + step * 0.0011,
    speedKmh: 42,
    courseDeg: 57,
  }
  return { kind: 'position', fix: { ...fix, satellites: 9 } }
}

/** What stands in the last row once everything has arrived. */
export const LAST_WORDS = 'HTTP/1.1 200 OK'

/**
 * A quarter of a minute's traffic as a bench sees it: three families, an alarm, a damaged frame, a device whose clock is
 * wrong, and somebody who is no tracker.
 */
export async function playTraffic(port: number): Promise<() => void> {
  const gt06 = await Tracker.connect(port)
  const device = '356938035643809'
  for (const bytes of said('gt06', { device, kind: 'login' })) gt06.sendBytes(bytes)
  await gt06.answer()
  for (let step = 0; step < 9; step++) {
    const [frame] = said('gt06', { device, ...positionAt(step) }, step + 2)
    if (frame === undefined) continue
    if (step === 5) frame[8] = (frame[8] ?? 0) ^ 1 // one bit lost on the way; a minute it stays
    gt06.sendBytes(frame)
    await wait(20)
  }
  for (const bytes of said('gt06', { device, kind: 'heartbeat' }, 12)) gt06.sendBytes(bytes)
  for (const bytes of said('gt06', { device, ...positionAt(9), kind: 'alarm', alarms: ['powerCut'] }, 13))
    gt06.sendBytes(bytes)

  const h02 = await Tracker.connect(port)
  const stale = Date.now() - 2 * 3_600_000
  for (let step = 0; step < 4; step++)
    for (const bytes of said('h02', { device: '865472034512987', time: stale, ...positionAt(step) }))
      h02.sendBytes(bytes)
  await wait(50)

  const jt808 = await Tracker.connect(port)
  const phone = '013812345678'
  // Each waits for its answer, so that the last words are the last on a slow machine, too.
  const frames = [
    ...said('jt808', { device: phone, kind: 'login' }),
    ...[0, 1, 2].flatMap((step) => said('jt808', { device: phone, ...positionAt(step) }, step + 2)),
  ]
  for (const bytes of frames) {
    jt808.sendBytes(bytes)
    await jt808.answer()
  }

  const browser = await Tracker.connect(port)
  browser.sendBytes(Buffer.from('GET / HTTP/1.1\r\nHost: 192.168.1.20:8888\r\n\r\n'))
  await browser.answer()
  browser.close()
  jt808.close()
  return () => {
    gt06.close()
    h02.close()
  }
}

/** Two devices on a way through a town: an alarm, a tunnel without a fix, and a bend at every corner. */
export async function playDrive(port: number): Promise<() => void> {
  const trackers = await Promise.all([0, 1].map(() => Tracker.connect(port)))
  const devices = ['356938035643809', '865472034512987']
  for (const [i, tracker] of trackers.entries()) {
    const device = devices[i] ?? ''
    for (const bytes of said('gt06', { device, kind: 'login' })) tracker.sendBytes(bytes)
    await tracker.answer()
    const [eastward, bend] = i === 0 ? [0.0004, (Math.PI * 1.7) / 60] : [-0.00032, (Math.PI * -1.2) / 60]
    for (let step = 0; step < 60; step++) {
      const turn = step * bend
      const [lat, lon] = [4.65 + Math.sin(turn) * 0.012, -74.06 + step * eastward]
      const heading = (Math.atan2(eastward, Math.cos(turn) * bend * 0.012) * 180) / Math.PI
      const courseDeg = Math.round(heading + 360) % 360
      const fix = { valid: !(i === 0 && step > 38 && step < 42), lat, lon, speedKmh: 38, courseDeg, satellites: 9 }
      const alarm = i === 0 && step === 20 ? { kind: 'alarm' as const, alarms: ['vibration' as const] } : {}
      const time = Date.now() - (60 - step) * 10_000
      for (const bytes of said('gt06', { device, kind: 'position', time, fix, ...alarm }, step + 2))
        tracker.sendBytes(bytes)
    }
  }
  return () => {
    for (const tracker of trackers) tracker.close()
  }
}
