import type { Scene } from '../src-shared/model/message'
import { en } from '../src-shared/texts/en'
import type { App } from './app'
import { expect } from './app'
import { WiringPage } from './pages/wiring-page'
import { Tracker } from './tracker'
import { positionAt, said } from './traffic-scene'

/** The ignition has been seen on and off, and the order for the output waits for its word. */
export async function playWiring({ shell, page }: App, port: number): Promise<() => void> {
  const tracker = await Tracker.connect(port)
  const say = (scene: Partial<Scene>, serial: number): void => {
    const whole = { device: '490154203237518', kind: 'heartbeat' as const, ...scene }
    for (const bytes of said('gt06', whole, serial)) tracker.sendBytes(bytes)
  }
  say({ kind: 'login' }, 1)
  say({ ...positionAt(0) }, 2)
  say({ attributes: { ignition: false } }, 3)
  await shell.runCommand(en.check.commands.wiring)
  const wiring = new WiringPage(page)
  await wiring.start('ignition')
  await expect(wiring.test('ignition')).toContainText(en.wiring.ask.ignitionOn)
  say({ attributes: { ignition: true } }, 4)
  await expect(wiring.test('ignition')).toContainText(en.wiring.ask.ignitionOff)
  say({ attributes: { ignition: false } }, 5)
  await expect(wiring.test('ignition')).toContainText(en.wiring.states.passed)
  await wiring.start('output')
  return () => tracker.close()
}
