import type { RefCallback } from 'react'
import { useLayoutEffect, useState } from 'react'

interface Size {
  width: number
  height: number
}

/** The inner size of an element, kept up to date; 0 × 0 until it is laid out. */
export function useSize(): [attach: RefCallback<HTMLElement>, size: Size] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    if (element === null) return
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, size]
}
