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
export const LAST_WORDS = 'Web browser'

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
    if (step === 5) frame[8] = (frame[8] ?? 0) ^ 0x10 // one bit lost on the way
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
  for (const bytes of said('jt808', { device: phone, kind: 'login' })) jt808.sendBytes(bytes)
  await wait(50)
  for (let step = 0; step < 3; step++)
    for (const bytes of said('jt808', { device: phone, ...positionAt(step) }, step + 2)) jt808.sendBytes(bytes)
  await wait(50)

  const browser = await Tracker.connect(port)
  browser.sendBytes(Buffer.from('GET / HTTP/1.1\r\nHost: 192.168.1.20:8888\r\n\r\n'))
  await wait(50)
  browser.close()
  jt808.close()
  return () => {
    gt06.close()
    h02.close()
  }
}
