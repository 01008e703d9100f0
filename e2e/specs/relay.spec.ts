import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import { expect, shareApp, test } from '../app'
import { heartbeat, Tracker } from '../tracker'

shareApp()

/** A platform on this computer, as the relay sees one. */
async function platform(answer: (socket: Socket) => void): Promise<{ server: Server; to: string; seen: Buffer[] }> {
  const seen: Buffer[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      seen.push(bytes)
      answer(socket)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, to: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

test('relay is chosen, says what it means, and keeps its promise in the status bar', async ({ app }) => {
  const { shell, page } = app
  const { server, to, seen } = await platform((socket) => socket.write(Buffer.from(heartbeat.answer, 'hex')))
  await shell.mode.click()
  await page.getByRole('menuitemradio', { name: 'Relay…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Relay to a platform' })
  await expect(dialog.getByRole('textbox')).toHaveValue('')
  await page.keyboard.type('no address')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Write a host and a port')
  await dialog.getByRole('textbox').fill(to)
  await expect(dialog.getByRole('status')).toContainText(`From now on ${to} receives everything`)
  await page.keyboard.press('Enter')
  await expect(shell.mode).toHaveAccessibleName('Mode: Relay')
  await expect(shell.statusItem('Relay')).toContainText('not listening')
  const tracker = await Tracker.connect(await shell.listen())
  tracker.send(heartbeat.sent)
  expect(await tracker.answer()).toBe(heartbeat.answer)
  expect(Buffer.concat(seen).toString('hex')).toBe(heartbeat.sent)
  await expect(shell.statusItem('Relay')).toContainText(
    /Passing through, byte-identical: 20 bytes in \/ 20 out · platform answered in \d+ ms/,
  )
  tracker.close()
  server.close()
  await shell.stopListening()
})

test('a platform that is away is named with the next try, and recording goes on', async ({ app }) => {
  const { shell, page } = app
  const { server, to } = await platform(() => undefined)
  server.close()
  await shell.runCommand('mode relay')
  await page.getByRole('dialog', { name: 'Relay to a platform' }).getByRole('textbox').fill(to)
  await page.keyboard.press('Enter')
  const tracker = await Tracker.connect(await shell.listen())
  const before = await shell.framesInAll()
  tracker.send(heartbeat.sent)
  await expect(shell.statusItem('Relay')).toContainText(`${to} cannot be reached (ECONNREFUSED); recording goes on`)
  await expect(shell.statusItem('Relay')).toContainText(/next try in \d+ s|trying now/)
  await expect.poll(() => shell.framesInAll()).toBe(before + 1)
  tracker.close()
  await shell.stopListening()
})

test('an engine that follows one that died relays again, and never answers by itself', async ({ app }) => {
  const { shell, page } = app
  const { server, to, seen } = await platform((socket) => socket.write(Buffer.from(heartbeat.answer, 'hex')))
  await shell.runCommand('mode relay')
  await page.getByRole('dialog', { name: 'Relay to a platform' }).getByRole('textbox').fill(to)
  await page.keyboard.press('Enter')
  const port = await shell.listen()
  process.kill(await app.enginePid(), 'SIGKILL')
  await expect(shell.notice).toContainText('was started again')
  await expect(shell.mode).toHaveAccessibleName('Mode: Relay')
  // The new engine opens the same port, a moment after it has started.
  await expect(async () => {
    const tracker = await Tracker.connect(port)
    tracker.send(heartbeat.sent)
    expect(await tracker.answer()).toBe(heartbeat.answer)
    tracker.close()
  }).toPass()
  expect(Buffer.concat(seen).toString('hex')).toBe(heartbeat.sent)
  server.close()
})
