import { useMemo } from 'react'
import { Pencil } from 'lucide-react'
import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { useTexts } from '../../store/language'
import { useSimulator } from '../../store/simulator'
import { Button } from '../../ui/Button'
import { clock } from '../../ui/format'
import { useSize } from '../../ui/use-size'
import { explain } from '../traffic/detail/explanation'
import { FieldTree } from '../traffic/detail/FieldTree'
import { HexView } from '../traffic/detail/HexView'
import { frameOf } from '../../edit/frame-of'
import { editBytes } from '../../edit/edit-store'

/** Sixteen bytes a row beside their fields need so much; where that does not fit, eight. */
const SIXTEEN_PX = 900
/** Below that there is room for the bytes only. */
const FIELDS_PX = 540

/** What the device says next, byte by byte. */
export function NextFrame({ run }: { run: SimulatedRun }) {
  const { simulate, traffic } = useTexts()
  const next = useSimulator((view) => view.detail?.next)
  const frame = next?.frames[0]
  const explanation = useMemo(() => frame && explain(frameOf(frame.bytes, run.protocol)), [frame, run.protocol])
  const [attach, { width }] = useSize()
  return (
    <section ref={attach} className="next-frame" aria-label={simulate.nextFrame}>
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
      {explanation === undefined ? (
        <p className="faint">{simulate.nothingNext}</p>
      ) : (
        width > 0 && (
          <div className="next-bytes">
            {width >= FIELDS_PX && <FieldTree explanation={explanation} place="next-" />}
            <HexView explanation={explanation} columns={width >= SIXTEEN_PX ? 16 : 8} place="next-" />
          </div>
        )
      )}
    </section>
  )
}
