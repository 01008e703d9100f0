import { Separator } from 'react-resizable-panels'
import './Divider.css'

/** Drags the panes beside it; arrows move it, double click puts it back. */
export function Divider({ label }: { label: string }) {
  return <Separator className="divider" aria-label={label} />
}
