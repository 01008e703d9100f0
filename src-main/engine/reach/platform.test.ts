// The platform check against listeners on loopback; the real one is never asked.
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { checkPlatform } from './platform'

it('opens a connection, sends nothing, and says whether the address is the known one', async () => {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.on('data', (bytes) => heard.push(bytes.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => heard.push('closed'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const checked = await checkPlatform({ name: '127.0.0.1', port, address: '127.0.0.1' })
  expect(checked).toMatchObject({ kind: 'checked', addresses: ['127.0.0.1'], expected: '127.0.0.1', isOpen: true })
  await expect.poll(() => heard).toEqual(['closed'])
  server.close()
})

it('says that the port is closed', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  expect(await checkPlatform({ name: '127.0.0.1', port, address: '192.0.2.1' })).toMatchObject({
    addresses: ['127.0.0.1'],
    isOpen: false,
    fault: 'ECONNREFUSED',
  })
})

it('says that a name cannot be looked up', async () => {
  // RFC 6761 keeps this name for ever from being one; a name with a blank is not even asked for.
  const checked = await checkPlatform({ name: 'no name.invalid', port: 1, address: '192.0.2.1' })
  expect(checked).toMatchObject({ addresses: [], isOpen: false, fault: expect.stringMatching(/^E/) as string })
})
