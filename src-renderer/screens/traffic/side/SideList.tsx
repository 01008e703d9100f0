import type { ReactNode } from 'react'
import { Fragment, useState } from 'react'
import { useListScroll } from '../../../ui/use-list-scroll'
import './SideList.css'

const ROW_PX = 44

interface SideListProps<Row> {
  rows: readonly Row[]
  keyOf: (row: Row) => string | number
  /** The newest row stays in view until a person looks elsewhere. */
  follows?: boolean
  /** One list item for each row. */
  children: (row: Row) => ReactNode
}

/** Rows of two lines beside the frames, of which only those in view are drawn. */
export function SideList<Row>({ rows, keyOf, follows = false, children }: SideListProps<Row>) {
  const [isFollowing, setFollowing] = useState(follows)
  const { attach, onScroll, range, first, end } = useListScroll({
    rows: rows.length,
    rowHeight: ROW_PX,
    head: 0,
    isFollowing,
    onScrolled: (isAtEnd) => setFollowing(follows && isAtEnd),
  })
  return (
    <div ref={attach} className="side-scroll" onScroll={onScroll}>
      <ul style={{ height: range.laidOut, paddingTop: first * ROW_PX }}>
        {rows.slice(first, end).map((row) => (
          <Fragment key={keyOf(row)}>{children(row)}</Fragment>
        ))}
      </ul>
    </div>
  )
}
