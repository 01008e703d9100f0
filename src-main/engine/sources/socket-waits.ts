import type { Socket } from 'node:net'

/** Settles when the other side has taken what was written, or when it is gone. */
export function drained(socket: Socket): Promise<void> {
  return untilOrGone(socket, 'drain')
}

/** Settles when the call to the other side has got through, or has failed. */
export function called(socket: Socket): Promise<void> {
  return untilOrGone(socket, 'connect')
}

function untilOrGone(socket: Socket, event: 'drain' | 'connect'): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.removeListener(event, done)
      socket.removeListener('close', done)
      resolve()
    }
    socket.on(event, done)
    socket.on('close', done)
  })
}
