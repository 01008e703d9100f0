import type { ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { Keys } from './Keys'
import './Hint.css'

interface HintProps {
  text: string
  keys?: string | undefined
  /** One focusable component of react-aria. */
  children: ReactNode
}

/** A tooltip: what this is, and the key that does the same. */
export function Hint({ text, keys, children }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="hint" offset={6}>
        {text}
        {keys !== undefined && <Keys keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
