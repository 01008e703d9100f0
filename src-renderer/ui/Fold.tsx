import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import './Fold.css'

/** What few need, folded away under its name. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold-away">
      <summary>
        <ChevronRight size={12} aria-hidden /> {title}
      </summary>
      <div className="fold-inside">{children}</div>
    </details>
  )
}
