import { Pencil } from 'lucide-react'
import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { editBytes } from '../../edit/edit-store'
import { FramePreview } from '../../edit/FramePreview'
import { useTexts } from '../../store/language'
import { useSimulator } from '../../store/simulator'
import { Button } from '../../ui/Button'
import { clock } from '../../ui/format'

/** What the device says next, byte by byte. */
export function NextFrame({ run }: { run: SimulatedRun }) {
  const { simulate, traffic } = useTexts()
  const next = useSimulator((view) => view.detail?.next)
  const frame = next?.frames[0]
  return (
    <section className="next-frame" aria-label={simulate.nextFrame}>
      <header>
        <h3>
          {simulate.nextFrame}{' '}
          {next && frame && (
            <span className="faint">
              {traffic.types[frame.kind]} · {simulate.nextIn(clock(next.at))}
            </span>
          )}
        </h3>
        {frame && (
          <Button kind="quiet" onPress={() => editBytes({ bytes: frame.bytes, protocol: run.protocol, run: run.id })}>
            <Pencil size={16} aria-hidden />
            {simulate.editNext}
          </Button>
        )}
      </header>
      {frame ? (
        <FramePreview bytes={frame.bytes} protocol={run.protocol} />
      ) : (
        <p className="faint">{simulate.nothingNext}</p>
      )}
    </section>
  )
}
