import { ProgressBar } from 'react-aria-components'
import { fileName } from '../../../store/capture-name'
import { cancelExport, useExports } from '../../../store/exports'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { bytes, count } from '../../../ui/format'
import './ExportProgress.css'

/** How far the file is that is being written, and the way to end it. What is quick is never seen. */
export function ExportProgress() {
  const { exports, common } = useTexts()
  const state = useExports((written) => written.state)
  if (state?.phase !== 'writing') return null
  const { unit, done, total, perSecond, file } = state
  const isFrames = unit === 'frames'
  const written = isFrames ? count : bytes
  const rate = isFrames ? exports.framesRate(count(Math.round(perSecond))) : exports.bytesRate(bytes(perSecond))
  return (
    <div className="export-progress">
      <ProgressBar value={done} maxValue={Math.max(1, total)} aria-label={exports.writing(fileName(file))}>
        <p>{exports.writing(fileName(file))}</p>
        <p className="faint">{exports.progress(written(done), written(total), rate)}</p>
        <div className="progress-track">
          <div style={{ width: `${total > 0 ? (100 * done) / total : 0}%` }} />
        </div>
      </ProgressBar>
      <Button onPress={cancelExport}>{common.cancel}</Button>
    </div>
  )
}
