import type { Remark } from '../../../../src-shared/setup/check-typed'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'

interface RemarkLineProps {
  remark: Remark | undefined
  onMend: (text: string) => void
}

/** What is wrong with the field above, and what was probably meant. */
export function RemarkLine({ remark, onMend }: RemarkLineProps) {
  const texts = useTexts().setup
  if (remark === undefined) return null
  const { slips, fault, suggestion } = remark
  // An empty field is no mistake yet.
  const words = [...new Set(slips.map((slip) => texts.slips[slip]))].join(', ')
  const says = fault === undefined ? words : texts.faults[fault]
  return (
    <p className={fault === 'empty' ? 'setup-remark is-hint' : 'setup-remark'} role="status">
      {says.charAt(0).toUpperCase() + says.slice(1)}
      {suggestion !== undefined && suggestion !== '' && (
        <>
          {' '}
          <Button kind="link" onPress={() => onMend(suggestion)}>
            {texts.useInstead(suggestion)}
          </Button>
        </>
      )}
    </p>
  )
}
