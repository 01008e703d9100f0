import { GitCompareArrows } from 'lucide-react'
import { EmptyState } from '../../ui/EmptyState'

export function CompareScreen() {
  return (
    <EmptyState icon={GitCompareArrows} title="Nothing to compare">
      <p>
        Two sessions, side by side, with what they mean compared rather than their bytes. This build cannot compare yet.
      </p>
    </EmptyState>
  )
}
