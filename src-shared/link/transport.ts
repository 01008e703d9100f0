/** Anything that carries messages both ways in order: a MessagePort today, a WebSocket to a rented server later. */
export interface Transport {
  send(message: unknown): void
  /** One listener: a transport belongs to one link. Those who wait for its end may be several. */
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
  close(): void
}
