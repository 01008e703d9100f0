import type { ReactNode } from 'react'

interface PartProps {
  title: string
  /** What it is good for. */
  about: string
  children: ReactNode
}

/** One matter of the road, with its name. */
export function Part({ title, about, children }: PartProps) {
  return (
    <section className="reach-part" aria-label={title}>
      <h3>{title}</h3>
      <p className="reach-about selectable">{about}</p>
      {children}
    </section>
  )
}
