/** A hidden window draws no frames. It still follows the engine, a few times a second. */
const HIDDEN_MS = 250

/** Calls back at the next animation frame, so that batches grow and get cheaper when drawing is slow. */
export function whenDrawn(go: () => void): void {
  let isDone = false
  const once = (): void => {
    if (isDone) return
    isDone = true
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    go()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, HIDDEN_MS)
}
