import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect } from 'node:net'

/** A GT02 heartbeat and what a server answers it, built by hand from gt02.md, 3. */
export const heartbeat = { sent: '68680f0504049015420323751800051a00000d0a', answer: '54681a0d0a' }

/** A socket that plays a device. */
export class Tracker {
  readonly #socket: Socket

  private constructor(socket: Socket) {
    this.#socket = socket
  }

  static async connect(port: number): Promise<Tracker> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new Tracker(socket)
  }

  send(hex: string): void {
    this.sendBytes(Buffer.from(hex, 'hex'))
  }

  sendBytes(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }

  /** The next bytes that come back, as hex. */
  async answer(): Promise<string> {
    const [bytes] = (await once(this.#socket, 'data')) as [Buffer]
    return bytes.toString('hex')
  }

  /** Everything that comes back from now on, as hex. */
  onBytes(listener: (hex: string) => void): void {
    this.#socket.on('data', (bytes: Buffer) => listener(bytes.toString('hex')))
  }

  close(): void {
    this.#socket.destroy()
  }
}
