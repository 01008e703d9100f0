/** Colours of marks, in the order in which Shift+M goes through them; the place in the list is the number in a capture, from 1. */
export const MARK_COLOURS = ['red', 'amber', 'green', 'blue', 'purple'] as const

export type MarkColour = (typeof MARK_COLOURS)[number]

/** What a person has put on a frame. An empty one takes away what was there. */
export interface Note {
  readonly mark?: MarkColour | undefined
  readonly comment?: string | undefined
}
