import { GitCompareArrows } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton'
import { useTexts } from '../../store/language'
import { EmptyState } from '../../ui/EmptyState'

export function CompareScreen() {
  const { compare } = useTexts()
  return (
    <EmptyState icon={GitCompareArrows} title={compare.none} actions={<CommandButton id="file.open" showsKeys />}>
      <p>{compare.about}</p>
      <p>{compare.meanwhile}</p>
    </EmptyState>
  )
}
