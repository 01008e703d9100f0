import { flushSync } from 'react-dom'
import { create } from 'zustand'
import type { FilterNode } from '../../src-shared/filter/filter-node'
import { parseFilter } from '../../src-shared/filter/parse-filter'
import type { FrameRow } from '../../src-shared/link/engine-contract'
import { MARK_COLOURS, type MarkColour, type Note } from '../../src-shared/model/note'
import { engine } from '../bridge/links'
import { filterAgain, useFilter } from './filter'
import { selectedStretch, setFollowing, showNote, useFrames } from './frames'
import { texts } from './language'
import { rowIn } from './row-cache'
import { tellDone, tellFault } from './toasts'
import { widenFrame } from './view'

interface Notes {
  /** The frame whose comment is being written, by its row. */
  writing: number | undefined
}

export const useNotes = create<Notes>(() => ({ writing: undefined }))

/** Nobody means to mark more than that at one press. */
const MOST_ROWS = 500

/** The colour that was used last is the next one's. */
let colour: MarkColour = 'red'

/** Marks what is selected, or takes the marks away when the frame itself has one. */
export function toggleMark(): Promise<void> {
  return mark((now) => (now === undefined ? colour : undefined))
}

export function nextColour(): Promise<void> {
  return mark((now) => {
    if (now === undefined) return colour
    return MARK_COLOURS[(MARK_COLOURS.indexOf(now) + 1) % MARK_COLOURS.length]
  })
}

/** Keys are pressed faster than the engine answers: each waits for the one before it, but means what was selected then. */
let turn = Promise.resolve()

function mark(chosen: (now: MarkColour | undefined) => MarkColour | undefined): Promise<void> {
  const rows = selectedRows()
  const lead = leadRow()
  turn = turn.then(() => markRows(rows, lead, chosen))
  return turn
}

async function markRows(
  rows: readonly number[],
  lead: number | undefined,
  chosen: (now: MarkColour | undefined) => MarkColour | undefined,
): Promise<void> {
  if (lead === undefined) return
  const next = chosen((await frameRow(lead))?.mark)
  colour = next ?? colour
  for (const row of rows) if (!(await put(row, { mark: next, comment: (await frameRow(row))?.comment }))) return
  notesChanged()
}

async function frameRow(row: number): Promise<FrameRow | undefined> {
  const answer = await engine.request('frames.one', { row })
  return answer.ok ? answer.value?.row : undefined
}

/** The selected rows by their numbers: what is marked stays the same, whatever the list shows by then. */
function selectedRows(): number[] {
  const { rows, place, anchor } = useFrames.getState()
  const { from, count } = selectedStretch({ place, anchor }) ?? { from: 0, count: 0 }
  const places = Array.from({ length: Math.min(count, MOST_ROWS) }, (_, at) => from + at)
  const known = places.flatMap((at) => rowIn(rows, at)?.row ?? [])
  const lead = leadRow()
  return known.length > 0 || lead === undefined ? known : [lead]
}

/** The row that the keyboard is on. It may be selected without standing in the list. */
function leadRow(): number | undefined {
  const { rows, place, selected } = useFrames.getState()
  return (place === undefined ? undefined : rowIn(rows, place)?.row) ?? selected
}

/** The field is there at once: the next letter may come before the next frame, and is not a command any more. */
export function writeComment(): void {
  // It stands in the list, and does not pass by with the newest frames.
  setFollowing(false)
  widenFrame(false)
  flushSync(() => useNotes.setState({ writing: leadRow() }))
}

export function leaveComment(): void {
  useNotes.setState({ writing: undefined })
}

export function keepComment(row: FrameRow, text: string): Promise<void> {
  leaveComment()
  const comment = text.trim() || undefined
  if (comment !== row.comment) turn = turn.then(() => commentRow(row.row, comment))
  return turn
}

/** The mark beside it is asked for: one set a moment ago may not stand in the list yet. */
async function commentRow(row: number, comment: string | undefined): Promise<void> {
  if (await put(row, { mark: (await frameRow(row))?.mark, comment })) notesChanged()
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
