import { useEngine } from '../store/engine'
import { useFilter } from '../store/filter'
import { useFindings } from '../store/findings'
import { useFrames } from '../store/frames'
import { usePlayback } from '../store/playback'
import { useSources } from '../store/sources'
import { useView } from '../store/view'
import { useLanguage } from '../store/language'
import type { CommandId } from './registry'
import { hindrance, titleOf } from './registry'

/** A command's title and hindrance, kept up to date: they may hang on any store. */
export function useCommand(id: CommandId): { title: string; hindrance: string | undefined } {
  useLanguage(() => titleOf(id))
  useLanguage(() => hindrance(id))
  useEngine(() => titleOf(id))
  useEngine(() => hindrance(id))
  useFilter(() => hindrance(id))
  useFindings(() => titleOf(id))
  useFindings(() => hindrance(id))
  useFrames(() => titleOf(id))
  useFrames(() => hindrance(id))
  usePlayback(() => titleOf(id))
  usePlayback(() => hindrance(id))
  useSources(() => hindrance(id))
  const title = useView(() => titleOf(id))
  return { title, hindrance: useView(() => hindrance(id)) }
}
