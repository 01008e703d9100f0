import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './EmptyState.css'

interface EmptyStateProps {
  icon: LucideIcon
  title: string
  /** What will stand here, and what has to happen first. */
  children: ReactNode
  actions?: ReactNode
}

/** Says why a place is empty and what fills it. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <section className="empty">
      <Icon size={32} strokeWidth={1.25} aria-hidden />
      <h2>{title}</h2>
      <div className="empty-words selectable">{children}</div>
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </section>
  )
}
