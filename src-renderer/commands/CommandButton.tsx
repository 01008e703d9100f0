import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import type { ButtonProps } from '../ui/Button'
import { Hint } from '../ui/Hint'
import { Keys } from '../ui/Keys'
import { ariaKeys } from './keys'
import type { CommandId } from './registry'
import { commandOf, run } from './registry'
import { useCommand } from './use-command'

interface CommandButtonProps {
  id: CommandId
  kind?: ButtonProps['kind']
  icon?: ReactNode
  /** The key stands on the button too, where there is room to teach it. */
  showsKeys?: boolean
  /** The words are for the tooltip and for screen readers: where the icon is well known and room is short. */
  isIconOnly?: boolean
}

/** A button for a command: its words, its key and whether it can be pressed come from the table. */
export function CommandButton({ id, kind, icon, showsKeys = false, isIconOnly = false }: CommandButtonProps) {
  const { title, hindrance } = useCommand(id)
  const keys = commandOf(id).keys?.[0]
  return (
    <Hint text={hindrance ?? title} keys={keys}>
      <Button
        kind={kind ?? 'plain'}
        isDisabled={hindrance !== undefined}
        onPress={() => run(id)}
        aria-label={title}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      >
        {icon}
        {!isIconOnly && title}
        {showsKeys && keys !== undefined && <Keys keys={keys} />}
      </Button>
    </Hint>
  )
}
