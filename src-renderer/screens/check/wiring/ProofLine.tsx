import type { WiringProof } from '../../../../src-shared/check/wiring'
import type { WiringStepId } from '../../../../src-shared/check/wiring-tests'
import { useTexts } from '../../../store/language'
import { showFrames } from '../../../store/show-frames'
import { Button } from '../../../ui/Button'
import { proofPlace, waitedSeconds } from '../../../ui/proof-words'

/** "Ignition on, 4 s later (frame 37, byte 30, bit 1)": a press shows the frame. */
export function ProofLine({ id, proof }: { id: WiringStepId; proof: WiringProof }) {
  const texts = useTexts().wiring
  const { row, seconds, field } = proof
  return (
    <p className="wiring-proof selectable">
      <span aria-hidden>✓</span> {texts.done[id]}, {texts.after(waitedSeconds(seconds))}{' '}
      <Button kind="link" onPress={() => void showFrames([row])}>
        ({proofPlace(row + 1, field, texts)})
      </Button>
    </p>
  )
}
