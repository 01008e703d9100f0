import { useMemo } from 'react'
import { explain } from '../screens/traffic/detail/explanation'
import { FieldTree } from '../screens/traffic/detail/FieldTree'
import { HexView } from '../screens/traffic/detail/HexView'
import { useSize } from '../ui/use-size'
import { frameOf } from './frame-of'
import './FramePreview.css'

/** Sixteen bytes a row beside their fields need so much; where that does not fit, eight. */
const SIXTEEN_PX = 900
/** Below that there is room for the bytes only. */
const FIELDS_PX = 540

/** Bytes that were not sent yet, with what they say. */
export function FramePreview({ bytes, protocol }: { bytes: Uint8Array; protocol: string }) {
  const explanation = useMemo(() => explain(frameOf(bytes, protocol)), [bytes, protocol])
  const [attach, { width }] = useSize()
  return (
    <div ref={attach} className="frame-preview">
      {width >= FIELDS_PX && <FieldTree explanation={explanation} place="next-" />}
      {width > 0 && <HexView explanation={explanation} columns={width >= SIXTEEN_PX ? 16 : 8} place="next-" />}
    </div>
  )
}
