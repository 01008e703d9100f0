import { FileClock, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { FileState } from '../../src-shared/link/contracts/sources'
import { stepToEnd } from '../store/frame-steps'
import { said, useTexts } from '../store/language'
import { putAwayFileNotice, stopReading, useSources } from '../store/sources'
import { Button } from '../ui/Button'
import { rate } from '../ui/format'
import { fileName } from './file-name'
import './FileNotice.css'

/** What is quicker than this needs no bar: it would only flash. */
const QUICK_MS = 300

/** How far the file is read; and afterwards, in place, what in it could not be. */
export function FileNotice() {
  const file = useSources(({ source, file }) => (source === 'file' ? file : undefined))
  const isPutAway = useSources(({ file, putAway }) => file?.number === putAway)
  if (file === undefined || isPutAway) return null
  if (file.phase === 'reading') return <Reading key={file.number} file={file} />
  // One that shows nothing says why where its frames would stand.
  if (file.phase === 'failed') return file.frames === 0 ? null : <Incomplete file={file} />
  return file.phase === 'cancelled' || file.noticeCount > 0 ? <Incomplete file={file} /> : null
}

function Reading({ file }: { file: FileState }) {
  const { common, sources } = useTexts()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), QUICK_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isSlow) return null
  const percent = file.total === 0 ? 0 : Math.floor((100 * file.read) / file.total)
  return (
    <section className="notice file-progress">
      <FileClock size={16} aria-hidden />
      <ProgressBar value={percent} aria-label={sources.reading(fileName(file.path))}>
        <span className="file-track">
          <span style={{ width: `${percent}%` }} />
        </span>
      </ProgressBar>
      <p>
        {sources.reading(fileName(file.path))}
        <span className="file-counts">{sources.progress(file.frames, rate(file.framesPerSecond), percent)}</span>
      </p>
      <Button onPress={() => void stopReading()}>{common.cancel}</Button>
    </section>
  )
}

function Incomplete({ file: { phase, fault, frames, notices, noticeCount } }: { file: FileState }) {
  const { common, sources } = useTexts()
  const [first] = notices
  return (
    <section className="notice notice-warning" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p className="selectable">
        <b>{phase === 'cancelled' ? sources.stopped(frames) : sources.damaged(frames)}</b>
        {fault !== undefined && ` ${said(fault)}`}
        {first !== undefined && ` ${said(first.text)}.`}
        {noticeCount > 1 && ` ${sources.moreFaults(noticeCount - 1)}`}
      </p>
      {frames > 0 && <Button onPress={stepToEnd}>{sources.showEnd}</Button>}
      <Button kind="quiet" aria-label={common.putAway} onPress={putAwayFileNotice}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  )
}
