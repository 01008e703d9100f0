import { expect, test } from '../app'
import { TrafficPage } from '../pages/traffic-page'
import { positionAt, said } from '../traffic-scene'
import { Tracker } from '../tracker'

const DEVICE = '356938035643809'

test('connections: one that never speaks is seen, and one that does leads to its frames, its stream and its protocol', async ({
  app,
}) => {
  const { shell, page } = app
  const port = await shell.listen()
  const mute = await Tracker.connect(port)
  await expect(shell.sessions).toHaveText('TCP 1 · UDP 0')
  await shell.sessions.click()
  const traffic = new TrafficPage(page)
  await expect(traffic.connections).toHaveText([/TCP #1\s*no bytes at all\s*open/])

  const tracker = await Tracker.connect(port)
  for (const bytes of said('gt06', { device: DEVICE, kind: 'login' })) tracker.sendBytes(bytes)
  await tracker.answer()
  for (const bytes of said('gt06', { device: DEVICE, ...positionAt(0) }, 2)) tracker.sendBytes(bytes)
  await tracker.answer()
  const spoken = traffic.connections.filter({ hasText: DEVICE })
  await expect(spoken).toContainText('TCP #2')
  await spoken.getByRole('button').click()
  await expect(shell.filter).toHaveValue('conn:#2')
  await expect.poll(() => traffic.count()).toBe(4)
  await expect(traffic.connection).toContainText('gt06')
  await traffic.connection.getByRole('button', { name: 'Why this protocol' }).click()
  await expect(traffic.selectedNumber).toHaveText('1')
  await expect(page.getByRole('tabpanel', { name: 'Why this protocol' })).toContainText('GT06 binary')
  await traffic.connection.getByRole('button', { name: 'Raw stream' }).click()
  await expect(page.getByRole('list', { name: 'Raw stream' }).getByRole('listitem').first()).toContainText('78 78')

  tracker.close()
  await expect(traffic.connection).toContainText('closed by the device')
  // The same by keyboard: from one row to the other, and all frames again.
  await spoken.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(shell.filter).toHaveValue('')
  mute.close()
  await expect(traffic.connections.first()).toContainText('by the device')
})
