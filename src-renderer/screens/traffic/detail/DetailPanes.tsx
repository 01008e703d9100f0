import { toHex } from '../../../../src-shared/bytes/hex'
import { useSelectedFrame } from '../../../store/frames'

/** Fields and bytes of the selected frame. So far only its bytes, as hex. */
export function DetailPanes() {
  const frame = useSelectedFrame()
  return (
    <section data-pane tabIndex={-1} aria-label="Bytes">
      <p className="mono selectable">{frame === undefined ? 'Select a frame to see its bytes.' : toHex(frame.bytes)}</p>
    </section>
  )
}
