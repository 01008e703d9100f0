import { create } from 'zustand'
import type { FilterNode } from '../../src-shared/filter/filter-node'
import { parseFilter } from '../../src-shared/filter/parse-filter'
import type { FrameRow } from '../../src-shared/link/engine-contract'
import { MARK_COLOURS, type MarkColour, type Note } from '../../src-shared/model/note'
import { engine } from '../bridge/links'
import { filterAgain, useFilter } from './filter'
import { selectedStretch, showNote, useFrames } from './frames'
import { texts } from './language'
import { tellDone, tellFault } from './toasts'

interface Notes {
  /** The frame whose comment is being written, by its row. */
  writing: number | undefined
}

export const useNotes = create<Notes>(() => ({ writing: undefined }))

/** As many rows as the engine gives at once: nobody marks more than that by hand. */
const MOST_ROWS = 500

/** The colour that was used last is the next one's. */
let colour: MarkColour = 'red'

/** Marks what is selected, or takes the marks away when the frame itself has one. */
export async function toggleMark(): Promise<void> {
  const isMarked = useFrames.getState().frame?.row.mark !== undefined
  await mark(isMarked ? undefined : colour)
}

export async function nextColour(): Promise<void> {
  const now = useFrames.getState().frame?.row.mark
  const next = now === undefined ? colour : MARK_COLOURS[(MARK_COLOURS.indexOf(now) + 1) % MARK_COLOURS.length]
  colour = next ?? colour
  await mark(colour)
}

async function mark(chosen: MarkColour | undefined): Promise<void> {
  for (const row of await selectedRows()) if (!(await put(row.row, { mark: chosen, comment: row.comment }))) return
  notesChanged()
}

export function writeComment(): void {
  useNotes.setState({ writing: useFrames.getState().selected })
}

export function leaveComment(): void {
  useNotes.setState({ writing: undefined })
}

export async function keepComment(row: FrameRow, text: string): Promise<void> {
  leaveComment()
  const comment = text.trim() || undefined
  if (comment === row.comment) return
  if (await put(row.row, { mark: row.mark, comment })) notesChanged()
}

async function selectedRows(): Promise<FrameRow[]> {
  const stretch = selectedStretch(useFrames.getState())
  if (stretch === undefined) return []
  const rows = await engine.request('frames.rows', { from: stretch.from, count: Math.min(stretch.count, MOST_ROWS) })
  return rows.ok ? rows.value : []
}

/** The place where notes go, if it is not the capture itself, is told once for each. */
let toldBeside = ''

async function put(row: number, note: Note): Promise<boolean> {
  const { notes } = texts()
  const kept = await engine.request('note.set', { row, mark: note.mark, comment: note.comment })
  if (!kept.ok) {
    tellFault(notes.notKept, kept.error.text)
    return false
  }
  showNote(row, note)
  const { file, isBeside } = kept.value
  if (isBeside && file !== toldBeside) {
    toldBeside = file
    tellDone(notes.keptBeside(file))
  }
  return true
}

/** A list that is filtered by notes may be another one now. */
function notesChanged(): void {
  const parsed = parseFilter(useFilter.getState().applied)
  if (parsed.ok && parsed.value && asksForNotes(parsed.value)) filterAgain()
}

function asksForNotes(node: FilterNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.some(asksForNotes)
    case 'not':
      return asksForNotes(node.part)
    case 'word':
      return true
    case 'term':
      return node.term === 'mark' || node.term === 'comment' || node.term === 'has'
  }
}
