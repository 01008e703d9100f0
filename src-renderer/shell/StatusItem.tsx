import type { ReactNode } from 'react'

/** One thing that the status bar says. */
export function StatusItem({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <span className={`status-item ${className}`} role="group" aria-label={label}>
      {children}
    </span>
  )
}
