import type { ReactNode } from 'react'
import type { Severity } from '../../src-shared/model/issue'
import './SeverityMark.css'

const shapes: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', info: '●' }

interface SeverityMarkProps {
  severity: Severity
  /** Nothing of it: the shape stays, the colour goes. */
  isNone?: boolean
  /** The word or number beside the shape. */
  children: ReactNode
}

/** Severity in shape, colour and word. */
export function SeverityMark({ severity, isNone = false, children }: SeverityMarkProps) {
  return (
    <span className={`severity severity-${isNone ? 'none' : severity}`}>
      <span aria-hidden>{shapes[severity]}</span> {children}
    </span>
  )
}
