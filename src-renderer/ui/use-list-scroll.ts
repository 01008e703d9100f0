import type { RefCallback } from 'react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { ScrollRange } from './scroll-range'
import { offsetToReveal, rowsInView, scrollRange } from './scroll-range'

/** Nearer to the end than this counts as the end: a wheel seldom stops on the pixel (EXPERIENCE.md, Following the tail). */
const TOLERANCE_PX = 5

interface ListScrollOptions {
  rows: number
  rowHeight: number
  /** Height of what stays on top. */
  head: number
  /** The end is kept in view while rows are added. */
  isFollowing: boolean
  /** A person scrolled: to the end, or away from it. */
  onScrolled?: (isAtEnd: boolean) => void
  startOffset?: number
  /** Brought into view at the start, by the smallest move from the offset. */
  startRow?: number | undefined
}

interface ListScroll {
  /** For the `ref` of the element that scrolls. */
  attach: RefCallback<HTMLElement>
  onScroll: () => void
  range: ScrollRange
  /** Into the whole list, in pixels. */
  offset: number
  first: number
  end: number
  reveal: (row: number) => void
}

/** Scrolls a list of fixed rows of any length, drawing only those in view. */
export function useListScroll(options: ListScrollOptions): ListScroll {
  const { rows, rowHeight, head, isFollowing, onScrolled } = options
  const { element, height, attach } = useMeasured()
  const viewport = height - head
  const range = scrollRange(rows, rowHeight, viewport)
  const [wanted, setWanted] = useState(options.startOffset ?? 0)
  // Followed or shortened, the list moves without the person: the state is put right before anything is drawn.
  const offset = isFollowing ? range.end : Math.min(wanted, range.end)
  if (viewport > 0 && offset !== wanted) setWanted(offset)

  // What was brought into view stays there when the list gets less room, until a person scrolls away.
  const revealed = useRef<number | undefined>(options.startRow)
  useLayoutEffect(() => {
    const row = revealed.current
    if (row !== undefined && viewport > 0) setWanted((now) => offsetToReveal(row, rowHeight, now, viewport))
  }, [rowHeight, viewport])

  const byPerson = useRef(-1)
  const written = useRef(0)
  useLayoutEffect(() => {
    if (element === null) return
    const scrollTop = offset / range.scale
    // What a person is scrolling is not scrolled back, be it by half a pixel.
    if (Math.abs(byPerson.current - scrollTop) > 0.5) element.scrollTo({ top: scrollTop })
    byPerson.current = -1
    written.current = element.scrollTop
  }, [element, offset, range.scale, range.laidOut])

  useWheel(range.scale === 1 ? null : element, (pixels) => {
    const next = Math.min(range.end, Math.max(0, offset + pixels))
    revealed.current = undefined
    setWanted(next)
    onScrolled?.(range.end - next <= TOLERANCE_PX)
  })

  return {
    attach,
    onScroll: () => {
      if (element === null || element.scrollTop === written.current) return
      byPerson.current = element.scrollTop
      revealed.current = undefined
      const next = Math.min(range.end, element.scrollTop * range.scale)
      setWanted(next)
      // What gets more room is scrolled back to its end by the browser, before the room is measured here: nobody has left it.
      const isAtBottom = element.scrollHeight - element.clientHeight - element.scrollTop <= TOLERANCE_PX
      onScrolled?.(isAtBottom || range.end - next <= TOLERANCE_PX)
    },
    range,
    offset,
    ...rowsInView(rows, rowHeight, offset, Math.max(0, viewport)),
    reveal: useCallback(
      (row) => {
        revealed.current = row
        // Before anything is drawn nobody knows what is in view: then the row begins it.
        setWanted((now) => (viewport > 0 ? offsetToReveal(row, rowHeight, now, viewport) : row * rowHeight))
      },
      [rowHeight, viewport],
    ),
  }
}

/** The element that `attach` is given, and its height. */
function useMeasured(): { element: HTMLElement | null; height: number; attach: RefCallback<HTMLElement> } {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    if (element === null) return
    // clientHeight is rounded, and half a pixel of the last row would be hidden.
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  const attach = useCallback((element: HTMLElement | null) => {
    setElement(element)
    // At once, so that the rows are there for whoever needs one of them now.
    setHeight(element?.clientHeight ?? 0)
  }, [])
  return { element, height, attach }
}

/** Takes the wheel over: where the scroll bar moves the list in larger steps, the wheel must not. */
function useWheel(element: HTMLElement | null, onWheel: (pixels: number) => void): void {
  const listener = useRef(onWheel)
  useLayoutEffect(() => {
    listener.current = onWheel
  })
  useLayoutEffect(() => {
    if (element === null) return
    const take = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      listener.current(event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1))
    }
    element.addEventListener('wheel', take, { passive: false })
    return () => element.removeEventListener('wheel', take)
  }, [element])
}
