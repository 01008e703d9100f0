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
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      // An observer tells at once what was measured here: the same again is no reason to draw anew.
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, size]
}
