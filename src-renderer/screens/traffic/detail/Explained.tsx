import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { Explanation } from './explanation'

/** The selected frame, explained. */
export const ExplanationContext = createContext<Explanation | undefined>(undefined)

interface ExplainedProps {
  children: (explanation: Explanation) => ReactNode
  /** While no frame is selected. */
  otherwise?: ReactNode
}

/**
 * A part that is drawn anew for every frame. What stands around it, such as tabs and dividers, is not: walking through
 * frames with a held key would spend half of its time on those.
 */
export function Explained({ children, otherwise }: ExplainedProps) {
  const explanation = useContext(ExplanationContext)
  return explanation === undefined ? otherwise : children(explanation)
}
