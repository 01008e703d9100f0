import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import type { ButtonProps } from '../ui/Button'
import { Hint } from '../ui/Hint'
import { ariaKeys } from './keys'
import type { CommandId } from './registry'
import { commandOf, run } from './registry'
import { useCommand } from './use-command'

interface CommandButtonProps {
  id: CommandId
  kind?: ButtonProps['kind']
  icon?: ReactNode
  /** Shown after the title. */
  children?: ReactNode
}

/** A button for a command: its words, its key and whether it can be pressed come from the table. */
export function CommandButton({ id, kind, icon, children }: CommandButtonProps) {
  const { title, hindrance } = useCommand(id)
  const keys = commandOf(id).keys?.[0]
  return (
    <Hint text={hindrance ?? title} keys={keys}>
      <Button
        kind={kind ?? 'plain'}
        isDisabled={hindrance !== undefined}
        onPress={() => run(id)}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      >
        {icon}
        {title}
        {children}
      </Button>
    </Hint>
  )
}
