import { create } from 'zustand'
import { cleanPaste } from '../../src-shared/capture/pasted-text'
import type { CaptureFile, FileState, RecentFile } from '../../src-shared/link/contracts/sources'
import { desktop, engine } from '../bridge/links'
import { readToEnd, selectPlace, sourceChanged, useFrames } from './frames'
import { said, texts } from './language'
import { usePlayback } from './playback'
import { tellDone, tellFault } from './toasts'
import { goTo } from './view'

type SourceId = 'live' | 'file'

interface Sources {
  /** What this page looks at. */
  source: SourceId
  /** The opened file, looked at or not. */
  file: FileState | undefined
  /** The number of the file whose notice has been read. */
  putAway: number
  /** Files that were opened before, and captures of this computer: as of when they were last asked for. */
  recent: readonly RecentFile[]
  captures: readonly CaptureFile[]
}

export const useSources = create<Sources>(() => ({
  source: 'live',
  file: undefined,
  putAway: 0,
  recent: [],
  captures: [],
}))

let isClosing = false

/** A notice is read at a glance. */
const MOST_TOLD = 80

/** Follows the opened file. Called once, before the links are opened. */
export function followSources(): void {
  engine.on('file.state', (file) => {
    const { file: before, source } = useSources.getState()
    useSources.setState({ file })
    if (file !== undefined && file.number !== before?.number) void lookAtNew()
    else if (file !== undefined && file.phase !== before?.phase && file.phase !== 'reading' && source === 'file') {
      void readToEnd()
      void selectNotable()
    }
    if (file !== undefined || before === undefined) return
    if (source === 'file') void lookAt('live')
    // The engine that had it is gone: the one that follows opens it again.
    if (!isClosing) void openFile(before.path)
    isClosing = false
  })
}

/** Whoever opens a file wants to see it, wherever in the window they are. */
async function lookAtNew(): Promise<void> {
  await lookAt('file')
  goTo('traffic')
  if (useSources.getState().file?.phase !== 'reading') await selectNotable()
}

/** What is wrong in it is what most people open a file for. It waits behind what they have chosen themselves. */
async function selectNotable(): Promise<void> {
  if (useSources.getState().source !== 'file' || useFrames.getState().selected !== undefined) return
  const { list } = useFrames.getState()
  const answer = await engine.request('frames.firstNotable', undefined)
  const frames = useFrames.getState()
  if (answer.ok && answer.value !== undefined && frames.list === list && frames.selected === undefined)
    selectPlace(answer.value)
}

export async function lookAt(source: SourceId): Promise<void> {
  const answer = await engine.request('source.set', source)
  if (!answer.ok) return tellFault(texts().sources.notShown, said(answer.error.text))
  useSources.setState({ source })
  usePlayback.setState({ playback: answer.value.playback })
  sourceChanged(answer.value.counts, source === 'live')
}

/** Asks the person for a file. What becomes of it, the engine tells. */
export async function chooseFile(): Promise<void> {
  const answer = await desktop.request('file.choose', undefined)
  if (!answer.ok) tellFault(texts().sources.notOpened, said(answer.error.text))
}

/** The capture that comes with the program. */
export async function openExample(): Promise<void> {
  const answer = await desktop.request('file.example', undefined)
  if (!answer.ok) tellFault(texts().sources.notOpened, said(answer.error.text))
}

/** Whatever was copied elsewhere: hex, base64, a line of a log, a hex dump. What was left out of it is said. */
export async function openPasted(): Promise<void> {
  const { sources } = texts()
  const copied = await desktop.request('clipboard.read', undefined)
  if (!copied.ok) return tellFault(sources.notOpened, said(copied.error.text))
  const { text, removed } = cleanPaste(copied.value)
  if (text.trim() === '') return tellFault(sources.notOpened, sources.nothingCopied)
  const answer = await engine.request('paste.open', text)
  if (!answer.ok) tellFault(sources.notOpened, said(answer.error.text))
  else if (removed.length > 0) tellDone(sources.leftOut(removed.join(' … ').slice(0, MOST_TOLD)))
}

/** A capture of this computer, or a file that was opened before. */
export async function openFile(path: string): Promise<void> {
  const answer = await engine.request('file.open', path)
  if (!answer.ok) tellFault(texts().sources.notOpened, said(answer.error.text))
}

export async function stopReading(): Promise<void> {
  await engine.request('file.stop', undefined)
}

export async function closeFile(): Promise<void> {
  isClosing = true
  const answer = await engine.request('file.close', undefined)
  if (!answer.ok) isClosing = false
}

/** Before a list of them is shown. */
export async function refreshFiles(): Promise<void> {
  const [recent, captures] = await Promise.all([
    engine.request('files.recent', undefined),
    engine.request('captures.list', undefined),
  ])
  if (recent.ok) useSources.setState({ recent: recent.value })
  if (captures.ok) useSources.setState({ captures: captures.value })
}

/** The notice of this file has been read. */
export function putAwayFileNotice(): void {
  useSources.setState(({ file }) => ({ putAway: file?.number ?? 0 }))
}
