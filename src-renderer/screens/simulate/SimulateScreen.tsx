import { RadioTower } from 'lucide-react'
import { EmptyState } from '../../ui/EmptyState'

export function SimulateScreen() {
  return (
    <EmptyState icon={RadioTower} title="No simulated trackers">
      <p>Simulated trackers send real frames to this bench or to a server. This build does not have them yet.</p>
    </EmptyState>
  )
}
