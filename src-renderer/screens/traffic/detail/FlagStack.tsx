import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'
import { said, useTexts } from '../../../store/language'
import { select, spreadFlags, useDetail } from './detail-store'
import type { Explanation } from './explanation'
import { cellId } from './HexRow'
import { innermostAt, selectNode } from './selection'
import { bitsText, valueText } from './words'
import './FlagStack.css'

/** Below a byte that several fields share: the word and its flags, to choose from. */
export function FlagStack({ explanation }: { explanation: Explanation }) {
  const stack = useDetail((detail) => detail.stack)
  useEffect(() => () => spreadFlags(undefined), [explanation])
  const word = stack === undefined ? undefined : innermostAt(explanation, stack.at)
  if (stack === undefined || word === undefined) return null
  return <Stack key={stack.at} explanation={explanation} {...stack} word={word} />
}

interface StackProps {
  explanation: Explanation
  at: number
  isByKeys: boolean
  word: FieldNode
}

function Stack({ explanation, at, isByKeys, word }: StackProps) {
  const { detail } = useTexts().traffic
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>()
  useLayoutEffect(() => setPlace(placeBeside(card.current, cellId(at))), [at])
  useEffect(() => {
    const putAway = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !card.current?.contains(target)) spreadFlags(undefined)
    }
    window.addEventListener('pointerdown', putAway)
    return () => window.removeEventListener('pointerdown', putAway)
  }, [])
  const isPlaced = place !== undefined
  useEffect(() => {
    if (isPlaced && isByKeys) card.current?.querySelector('button')?.focus()
  }, [isPlaced, isByKeys])
  const flags = explanation.nodes.slice(word.at + 1, word.end).filter(({ field }) => field.bits !== undefined)
  return (
    <div
      ref={card}
      className="flag-stack"
      role="group"
      aria-label={detail.fieldsOfByte(at)}
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={followStackKeys}
    >
      {[word, ...flags].map((node) => (
        <button
          key={node.key}
          type="button"
          onClick={() => {
            select(explanation, selectNode(node))
            backToBytes(card.current)
          }}
        >
          <span className="flag-bits mono">{node.field.bits ? bitsText(node.field.bits) : detail.all}</span>
          <span className="flag-name">{said(node.field.label)}</span>
          <span className="flag-value mono">
            {node === word ? bitsOf(explanation, word) : valueText(said(node.field.text))}
          </span>
        </button>
      ))}
    </div>
  )
}

/** The bits of a word of up to two bytes, else its text. */
function bitsOf({ bytes }: Explanation, { field }: FieldNode): string {
  const [start, end] = field.span
  if (end - start > 2) return valueText(field.text)
  return [...bytes.subarray(start, end)].map((byte) => byte.toString(2).padStart(8, '0')).join(' ')
}

interface Place {
  left: number
  top: number
  maxHeight: number
}

/** Room between the card and the edges of the pane. */
const EDGE_PX = 4

/** Just below the cell, or above it where there is more room; moved left where it would leave the pane. */
function placeBeside(card: HTMLElement | null, id: string): Place | undefined {
  const view = card?.offsetParent
  const cell = document.getElementById(id)
  if (!card || !view || !cell) return undefined
  const around = view.getBoundingClientRect()
  const { left, top, bottom } = cell.getBoundingClientRect()
  const roomBelow = around.bottom - bottom - EDGE_PX
  const roomAbove = top - around.top - EDGE_PX
  const isBelow = card.scrollHeight <= roomBelow || roomBelow >= roomAbove
  const height = Math.min(card.scrollHeight, roomAbove)
  return {
    left: Math.max(EDGE_PX, Math.min(left - around.left, around.width - card.offsetWidth - EDGE_PX)),
    top: isBelow ? bottom - around.top : top - around.top - height,
    maxHeight: isBelow ? roomBelow : roomAbove,
  }
}

function backToBytes(card: Element | null): void {
  card?.parentElement?.querySelector<HTMLElement>('[role="grid"]')?.focus()
}

function followStackKeys(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (event.key === 'Escape') {
    event.preventDefault()
    spreadFlags(undefined)
    backToBytes(event.currentTarget)
  } else if (step !== undefined) {
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const here = buttons.findIndex((button) => button === document.activeElement)
    buttons[(here + step + buttons.length) % buttons.length]?.focus()
  }
}
