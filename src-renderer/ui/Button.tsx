import type { ReactNode } from 'react'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Button as AriaButton } from 'react-aria-components'
import './Button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  /** `primary` once on a screen at most; `quiet` where many stand in a row, `link` in a text. */
  kind?: 'primary' | 'plain' | 'quiet' | 'link'
  children: ReactNode
}

export function Button({ kind = 'plain', ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`button button-${kind}`} />
}
