import type { Transport } from '../../src-shared/link/transport'

/** A link over a MessagePort. It cannot tell that the other end died: the desktop program says so on its own link. */
export function portTransport(port: MessagePort): Transport {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.onmessage = ({ data }) => listener(data)
    },
    onClose: (listener) => port.addEventListener('close', listener),
    close: () => port.close(),
  }
}
