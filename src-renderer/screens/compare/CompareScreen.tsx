import { GitCompareArrows } from 'lucide-react'
import { useTexts } from '../../store/language'
import { EmptyState } from '../../ui/EmptyState'

export function CompareScreen() {
  const { compare } = useTexts()
  return (
    <EmptyState icon={GitCompareArrows} title={compare.none}>
      <p>{compare.about}</p>
    </EmptyState>
  )
}
