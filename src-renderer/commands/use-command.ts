import { useEngine } from '../store/engine'
import { useView } from '../store/view'
import type { CommandId } from './registry'
import { hindrance, titleOf } from './registry'

/** A command's title and hindrance, kept up to date: they may hang on either store. */
export function useCommand(id: CommandId): { title: string; hindrance: string | undefined } {
  useEngine(() => titleOf(id))
  useEngine(() => hindrance(id))
  const title = useView(() => titleOf(id))
  return { title, hindrance: useView(() => hindrance(id)) }
}
