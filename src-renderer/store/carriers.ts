import { useEffect } from 'react'
import { create } from 'zustand'
import type { CarrierBook } from '../../src-shared/setup/carriers'
import { isCarrierBook } from '../../src-shared/setup/carriers'

/** Undefined while nobody has needed it, `false` when it could not be read. */
const useBook = create<{ book: CarrierBook | false | undefined }>(() => ({ book: undefined }))

/** The carriers' access points. They come with the program, but not with the first page: few starts need them. */
export function useCarriers(): CarrierBook | false | undefined {
  useEffect(() => {
    if (useBook.getState().book === undefined) void load()
  }, [])
  return useBook((state) => state.book)
}

/** As far as they have been needed. */
export function carriersSoFar(): CarrierBook | undefined {
  const { book } = useBook.getState()
  return book === false ? undefined : book
}

async function load(): Promise<void> {
  try {
    const file: { default: unknown } = await import('../../src-shared/setup/data/carriers.json')
    useBook.setState({ book: isCarrierBook(file.default) ? file.default : false })
  } catch {
    useBook.setState({ book: false })
  }
}
