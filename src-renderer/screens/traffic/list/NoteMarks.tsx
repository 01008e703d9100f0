import { MessageSquareText } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { FrameRow } from '../../../../src-shared/link/engine-contract'
import { focusFrames } from '../../../commands/focus'
import { useTexts } from '../../../store/language'
import { keepComment, leaveComment } from '../../../store/notes'
import { Found } from '../../../ui/Found'
import './NoteMarks.css'

/** The dot of a mark. The row has its colour as a stripe too. */
export function MarkDot({ mark }: Pick<FrameRow, 'mark'>) {
  const { notes } = useTexts()
  return mark === undefined ? null : <span className="mark-dot" role="img" aria-label={notes.marked[mark]} />
}

/** What a person wrote beside a frame. */
export function Comment({ text, needle }: { text: string; needle: string }) {
  const { notes } = useTexts()
  return (
    <span className="frame-comment" title={text}>
      <MessageSquareText size={12} role="img" aria-label={notes.comment} />
      <span>
        <Found text={text} needle={needle} />
      </span>
    </span>
  )
}

/** A comment that is being written, where it will stand. Enter keeps it, so does going elsewhere; Escape does not. */
export function CommentField({ row }: { row: FrameRow }) {
  const { notes } = useTexts()
  const [text, setText] = useState(row.comment ?? '')
  const field = useRef<HTMLInputElement>(null)
  const isLeft = useRef(false)
  useLayoutEffect(() => field.current?.select(), [])
  const leave = (isKept: boolean): void => {
    if (isLeft.current) return
    isLeft.current = true
    if (isKept) void keepComment(row, text)
    else leaveComment()
  }
  return (
    <input
      ref={field}
      className="comment-field"
      aria-label={notes.commentOn(row.number)}
      placeholder={notes.comment}
      maxLength={1_000}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        // The keys of the list are letters of the comment here.
        event.stopPropagation()
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        leave(event.key === 'Enter')
        focusFrames()
      }}
    />
  )
}
