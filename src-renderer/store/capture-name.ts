import { useEngine } from './engine'
import { useSources } from './sources'

/** The capture that this page looks at, by its file's name: the opened one, or the one that is being recorded. */
export function captureName(): string | undefined {
  const { source, file } = useSources.getState()
  const path = source === 'file' ? file?.path : useEngine.getState().state?.recording?.file
  return path && fileName(path)
}

export function fileName(path: string): string {
  return /[^/\\]*$/.exec(path)?.[0] ?? path
}
