import { useContext, useEffect, useState } from 'react'
import type { SelectedFix } from '../../../map/track-map-props'
import { TrackMap } from '../../../map/TrackMap'
import { selectRow } from '../../../store/frames'
import { texts } from '../../../store/language'
import { tellDone } from '../../../store/toasts'
import { select } from './detail-store'
import { ExplanationContext } from './Explained'
import type { Explanation } from './explanation'
import { selectNode } from './selection'

/** Where the devices were. A point leads to its frame and to the bytes that put it there, a frame to its point. */
export function MapTab() {
  const explanation = useContext(ExplanationContext)
  const [asked, ask] = useState<number>()
  const row = explanation?.frame.row.row
  useEffect(() => {
    if (explanation !== undefined && row === asked) selectPosition(explanation)
  }, [explanation, row, asked])
  const choose = async (chosen: number): Promise<void> => {
    ask(chosen)
    if (!(await selectRow(chosen))) tellDone(texts().map.hidden)
  }
  return <TrackMap selected={fixOf(explanation)} onSelectPoint={(chosen) => void choose(chosen)} />
}

/** The first position of the frame, valid or not: the one that the map has, too. */
function fixOf(explanation: Explanation | undefined): SelectedFix | undefined {
  const fix = explanation?.decoded?.messages.find((message) => message.fix)?.fix
  return explanation && fix && { row: explanation.frame.row.row, place: [fix.lat, fix.lon] }
}

/** Why the dot is where it is: the bytes that say so. */
function selectPosition(explanation: Explanation): void {
  const { nodes } = explanation
  const node = nodes.find(({ field }) => field.id === 'fix.lat') ?? nodes.find(({ field }) => field.role === 'position')
  if (node !== undefined) select(explanation, selectNode(node))
}
