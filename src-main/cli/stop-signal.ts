/** Settles on Ctrl+C, SIGTERM, when nobody reads our output any more, or after so many seconds. A second Ctrl+C ends the program at once. */
export function stopSignal(seconds: number | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = seconds === undefined ? undefined : setTimeout(done, seconds * 1000)
    // Without a timer something must keep the program alive when nothing is open.
    const alive = setInterval(() => undefined, 1 << 30)
    function done(): void {
      clearTimeout(timer)
      clearInterval(alive)
      process.removeListener('SIGINT', done)
      process.removeListener('SIGTERM', done)
      process.stdout.removeListener('error', done)
      resolve()
    }
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
    process.stdout.once('error', done)
  })
}

/** Cancelled by Ctrl+C or SIGTERM, for work that ends by itself; `release` gives the signals back. */
export function cancelOnSignal(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController()
  const cancel = () => controller.abort()
  process.once('SIGINT', cancel)
  process.once('SIGTERM', cancel)
  return {
    signal: controller.signal,
    release: () => {
      process.removeListener('SIGINT', cancel)
      process.removeListener('SIGTERM', cancel)
    },
  }
}
