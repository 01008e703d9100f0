import { ChevronRight } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { memo, useEffect, useMemo, useState } from 'react'
import type { Issue } from '../../../../src-shared/model/issue'
import { ISSUE_SEVERITIES, worstSeverity } from '../../../../src-shared/model/issue'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'
import { copyText } from '../../../store/frame-copy'
import { said, texts, useTexts } from '../../../store/language'
import { Found } from '../../../ui/Found'
import { SeverityMark } from '../../../ui/SeverityMark'
import { useListScroll } from '../../../ui/use-list-scroll'
import { CopyMenu } from './CopyMenu'
import { hover, hoverNode, select, setOpen, toggleOpen, useDetail } from './detail-store'
import type { Explanation } from './explanation'
import { hasChildren, isOpen, treeStep, visibleNodes } from './field-tree'
import { resolve, selectNode } from './selection'
import { useNeedle } from './found'
import { bitsText, rangeText, valueText } from './words'
import './FieldTree.css'

/** As --row in tokens.css. */
const ROW_PX = 24

interface FieldTreeProps {
  explanation: Explanation
  /** Tells two of them on one page apart. */
  place?: string
}

/** Every field of the frame; only the rows in view are drawn, since some frames have thousands. */
export function FieldTree({ explanation, place = '' }: FieldTreeProps) {
  const { nodes } = explanation
  const words = useTexts().traffic.detail
  const openings = useDetail((detail) => detail.openings)
  const selection = useDetail((detail) => detail.selection)
  const rows = useMemo(() => visibleNodes(nodes, openings), [nodes, openings])
  const selected = resolve(explanation, selection)?.node
  const selectedRow = selected === undefined ? -1 : rows.indexOf(selected)
  const { attach, onScroll, range, first, end, reveal } = useListScroll({
    rows: rows.length,
    rowHeight: ROW_PX,
    head: ROW_PX,
    isFollowing: false,
  })
  useEffect(() => {
    if (selectedRow >= 0) reveal(selectedRow)
  }, [selectedRow, reveal])
  const [menu, setMenu] = useState<{ x: number; y: number }>()
  const isInView = selectedRow >= first && selectedRow < end

  return (
    <div
      ref={attach}
      role="treegrid"
      aria-label={words.fields}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={isInView && selected ? rowId(selected, place) : undefined}
      tabIndex={0}
      className="field-tree"
      onScroll={onScroll}
      onKeyDown={(event) => followKeys(event, explanation, selected)}
      onPointerLeave={() => hover(undefined)}
      onContextMenu={(event) => {
        event.preventDefault()
        setMenu({ x: event.clientX, y: event.clientY })
      }}
    >
      <div role="row" aria-rowindex={1} className="field-row field-head">
        <span role="columnheader">{words.field}</span>
        <span role="columnheader">{words.value}</span>
        <span role="columnheader">{words.bytes}</span>
      </div>
      <div role="rowgroup" style={{ height: range.laidOut, paddingTop: first * ROW_PX }}>
        {rows.slice(first, end).map((node, index) => (
          <FieldRow
            key={node.key}
            id={rowId(node, place)}
            explanation={explanation}
            node={node}
            row={first + index}
            issues={explanation.issuesByNode.get(node.at)}
            isOpen={hasChildren(node) ? isOpen(node, openings) : undefined}
            isSelected={node === selected}
          />
        ))}
      </div>
      <CopyMenu explanation={explanation} at={menu} onClose={() => setMenu(undefined)} />
    </div>
  )
}

function followKeys(event: KeyboardEvent, explanation: Explanation, selected: FieldNode | undefined): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if ((ctrlKey || metaKey) && key === 'c' && selected) {
    event.preventDefault()
    void copyText(selected.field.text, texts().shell.fieldCopied(said(selected.field.label)))
  }
  if (ctrlKey || metaKey || altKey || shiftKey || !TREE_KEYS.includes(key)) return
  // The keys are the tree's even where they lead nowhere: the frame list must not move instead.
  event.preventDefault()
  const step = treeStep(key, explanation.nodes, useDetail.getState().openings, selected)
  if (step === undefined) return
  if ('to' in step) select(explanation, selectNode(step.to))
  else setOpen(step.open, step.isOpen)
}

const TREE_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter']

function rowId({ at }: FieldNode, place: string): string {
  return `${place}field-${at}`
}

interface FieldRowProps {
  id: string
  explanation: Explanation
  node: FieldNode
  row: number
  issues: readonly Issue[] | undefined
  /** Undefined for what has nothing to open. */
  isOpen: boolean | undefined
  isSelected: boolean
}

const FieldRow = memo(function FieldRow({ id, explanation, node, row, issues, isOpen, isSelected }: FieldRowProps) {
  const { field, depth, key } = node
  const isHovered = useDetail((detail) => detail.hovered?.key === key)
  useTexts() // drawn anew in another language
  const text = valueText(said(field.text))
  const needle = useNeedle()
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={row + 2} // the headings are row 1
      aria-level={depth + 1}
      aria-expanded={isOpen}
      aria-selected={isSelected}
      className={isHovered ? 'field-row is-hovered' : 'field-row'}
      onPointerEnter={() => hoverNode(node)}
      onPointerDown={(event) => event.button !== 1 && select(explanation, selectNode(node))}
      onDoubleClick={() => isOpen !== undefined && toggleOpen(node)}
    >
      <span role="gridcell" className="field-label" style={{ paddingLeft: 4 + depth * 16 }}>
        {isOpen === undefined ? (
          <span className="field-leaf" />
        ) : (
          <span
            className={isOpen ? 'field-arrow is-open' : 'field-arrow'}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => toggleOpen(node)}
          >
            <ChevronRight size={12} aria-hidden />
          </span>
        )}
        <i className={`role-mark role-${field.role}`} />
        <span className="field-name" title={said(field.label)}>
          <Found text={said(field.label)} needle={needle} />
        </span>
      </span>
      <span role="gridcell" className="field-value mono" title={text.length > 24 ? text : undefined}>
        <Found text={text} needle={needle} />
        {issues !== undefined && <IssueMarks issues={issues} />}
      </span>
      <span role="gridcell" className="field-place mono">
        {field.bits ? bitsText(field.bits) : rangeText(field.span)}
      </span>
    </div>
  )
})

function IssueMarks({ issues }: { issues: readonly Issue[] }) {
  const { traffic } = useTexts()
  const severity = worstSeverity(issues) ?? 'info'
  const expected = issues.find((issue) => issue.expected !== undefined)?.expected
  return (
    <span className="field-issue" title={issues.map(({ text }) => said(text)).join('\n')}>
      <SeverityMark severity={severity}>
        {expected === undefined
          ? issues
              .filter(({ code }) => ISSUE_SEVERITIES[code] === severity)
              .map(({ code }) => traffic.issues[code])
              .join(', ')
          : traffic.detail.expected(expected)}
      </SeverityMark>
    </span>
  )
}
