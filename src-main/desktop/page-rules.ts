/** The part of Electron's WebFrameMain that says who speaks. */
interface Frame {
  url: string
  parent: unknown
}

/** Only the top frame of our own page is listened to: not its frames, not another page in the same window. */
export function isOurPage(frame: Frame | null | undefined, origin: string): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && originOf(frame.url) === origin
}

/** Addresses that may leave the program, to the person's own browser or mail program. */
export function mayOpenOutside(url: string): boolean {
  return ['https:', 'mailto:'].includes(tryUrl(url)?.protocol ?? '')
}

function originOf(url: string): string | undefined {
  const parsed = tryUrl(url)
  // URL.origin is "null" for schemes of our own making, so it is put together here.
  return parsed === undefined ? undefined : `${parsed.protocol}//${parsed.host}`
}

function tryUrl(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
