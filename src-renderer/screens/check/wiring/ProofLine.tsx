import type { SignField } from '../../../../src-shared/check/sign-field'
import type { WiringProof } from '../../../../src-shared/check/wiring'
import type { WiringStepId } from '../../../../src-shared/check/wiring-tests'
import type { Texts } from '../../../../src-shared/texts/en'
import { useTexts } from '../../../store/language'
import { showFrames } from '../../../store/show-frames'
import { Button } from '../../../ui/Button'
import { decimal } from '../../../ui/format'

/** "Ignition on, 4 s later (frame 37, byte 30, bit 1)": a press shows the frame. */
export function ProofLine({ id, proof }: { id: WiringStepId; proof: WiringProof }) {
  const texts = useTexts().wiring
  const { row, seconds, field } = proof
  return (
    <p className="wiring-proof selectable">
      <span aria-hidden>✓</span> {texts.done[id]}, {texts.after(decimal(seconds, seconds < 10 ? 1 : 0))}{' '}
      <Button kind="link" onPress={() => void showFrames([row])}>
        ({[texts.frame(row + 1), ...(field ? placeWords(field, texts) : [])].join(', ')})
      </Button>
    </p>
  )
}

function placeWords({ span: [start, end], bit }: SignField, texts: Texts['wiring']): string[] {
  const bytes = end - start === 1 ? texts.byte(String(start)) : texts.bytes(`${start}–${end - 1}`)
  return bit === undefined ? [bytes] : [bytes, texts.bit(bit)]
}
