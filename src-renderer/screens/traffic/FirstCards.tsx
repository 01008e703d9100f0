import type { LucideIcon } from 'lucide-react'
import { ClipboardCheck, FolderOpen, RadioTower } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../../commands/registry'
import { CommandButton } from '../../commands/CommandButton'
import { useTexts } from '../../store/language'
import './FirstCards.css'

/** What a person may want to do first, each in one click. */
export function FirstCards({ title, children }: { title: string; children: ReactNode }) {
  const { first } = useTexts().simulate
  return (
    <section className="first" data-pane tabIndex={-1} aria-label={first.title}>
      <h2>{title}</h2>
      <div className="first-cards">
        <Card icon={ClipboardCheck} title={first.check} about={first.checkAbout} commands={['go.check']} />
        <Card icon={FolderOpen} title={first.open} about={first.openAbout} commands={['file.example', 'file.open']} />
        <Card icon={RadioTower} title={first.simulate} about={first.simulateAbout} commands={['simulate.start']} />
      </div>
      {children}
    </section>
  )
}

interface CardProps {
  icon: LucideIcon
  title: string
  about: string
  commands: readonly CommandId[]
}

function Card({ icon: Icon, title, about, commands }: CardProps) {
  return (
    <article className="first-card">
      <Icon size={24} strokeWidth={1.5} aria-hidden />
      <h3>{title}</h3>
      <p>{about}</p>
      <div className="first-actions">
        {commands.map((id, at) => (
          <CommandButton key={id} id={id} kind={at === 0 ? 'plain' : 'link'} />
        ))}
      </div>
    </article>
  )
}
