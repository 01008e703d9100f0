import { create } from 'zustand'
import type { Group } from '../../src-shared/diagnosis/finding'
import { GROUPS } from '../../src-shared/diagnosis/finding'
import type { Findings } from '../../src-shared/link/contracts/findings'
import { ISSUE_SEVERITIES, type IssueCode, type Severity } from '../../src-shared/model/issue'
import { engine } from '../bridge/links'
import { goToPlace } from './frames'
import { rememberedFlag, rememberFlag } from './remembered'
import { showFrames } from './show-frames'
import { goTo, useView } from './view'

type Finding = Findings['findings'][number]
type IssueKind = Findings['issues'][number]

interface FindingsStore {
  /** Findings and kinds of issues, by severity. */
  counts: Record<Severity, number>
  /** Rises with whatever the list would say otherwise. */
  revision: number
  /** As it was asked for last: only while somebody looks at it. */
  list: Findings
  isOpen: boolean
  /** The entry that a person looks at, by its key. */
  chosen: string | undefined
}

const nothing: Findings = { findings: [], more: 0, issues: [], frames: 0 }

export const useFindings = create<FindingsStore>(() => ({
  counts: { error: 0, warning: 0, info: 0 },
  revision: 0,
  list: nothing,
  isOpen: rememberedFlag('traffic.findings') ?? false,
  chosen: undefined,
}))

/** Follows the counts. Called once, before the links are opened. */
export function followFindings(): void {
  engine.on('findings.state', ({ revision, ...counts }) => useFindings.setState({ counts, revision }))
}

/** A busy engine finds something else many times a second; nobody reads that fast. */
const SPACING_MS = 500
let askedAt = -SPACING_MS
let waiting: Promise<void> | undefined

/** Asks for the list of the page's source; many askers get one answer. */
export function askFindings(): Promise<void> {
  waiting ??= new Promise<void>((resolve) => setTimeout(resolve, askedAt + SPACING_MS - performance.now())).then(ask)
  return waiting
}

async function ask(): Promise<void> {
  waiting = undefined
  askedAt = performance.now()
  const outcome = await engine.request('findings.list', undefined)
  if (!outcome.ok) return
  const list = outcome.value
  // What is listed is what is counted, at once; a longer list is counted by the engine.
  useFindings.setState(list.more > 0 ? { list } : { list, counts: counted(list) })
}

function counted({ findings, issues }: Findings): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  for (const { code } of issues) counts[ISSUE_SEVERITIES[code]]++
  return counts
}

export function openFindings(isOpen: boolean): void {
  rememberFlag('traffic.findings', isOpen)
  useFindings.setState({ isOpen })
  if (isOpen) goTo('traffic')
}

/** Seen by a person: it is open, and Traffic is the screen. */
export function seesFindings(): boolean {
  return useFindings.getState().isOpen && useView.getState().screen === 'traffic'
}

/** Where an issue of the decoder stands among the groups. */
const ISSUE_GROUPS: Readonly<Record<IssueCode, Group>> = {
  checksum: 'checksum',
  duplicate: 'sequence',
  ambiguous: 'protocol',
  short: 'malformed',
  range: 'malformed',
  internal: 'malformed',
  noise: 'undecoded',
  trailing: 'undecoded',
  'unknown-type': 'undecoded',
}

/** The kinds of issues by their groups, empty ones left out. */
export function issueGroups({ issues }: Findings): { group: Group; kinds: IssueKind[] }[] {
  return GROUPS.map((group) => ({ group, kinds: issues.filter(({ code }) => ISSUE_GROUPS[code] === group) })).filter(
    ({ kinds }) => kinds.length > 0,
  )
}

export function findingKey({ rule, device, session }: Finding): string {
  return `${rule} ${device ?? session ?? ''}`
}

export function issueKey({ code }: IssueKind): string {
  return `bad:${code}`
}

/** Shows the frames of a finding, and no others. */
export function showFinding(finding: Finding): Promise<void> {
  const { rule, device, because } = finding
  const whose = device === undefined ? '' : ` imei:${device}`
  choose(findingKey(finding))
  return showFrames(because.map(rowOf), `finding:${rule}${whose}`)
}

export function showIssue(kind: IssueKind): Promise<void> {
  choose(issueKey(kind))
  return showFrames([rowOf(kind.first)], `bad:${kind.code}`)
}

export function choose(key: string | undefined): void {
  useFindings.setState({ chosen: key })
}

/** Frames are counted from 1, rows from 0. */
export function rowOf(frame: number): number {
  return frame - 1
}

/** To the next entry of the list, or the one before, and to its first frame; the filter stays as it is. */
export async function walk(by: 1 | -1): Promise<void> {
  openFindings(true)
  await askFindings()
  const { list, chosen } = useFindings.getState()
  const entries = [
    ...list.findings.map((finding) => ({ key: findingKey(finding), frame: finding.because[0] })),
    ...issueGroups(list).flatMap(({ kinds }) => kinds.map((kind) => ({ key: issueKey(kind), frame: kind.first }))),
  ]
  if (entries.length === 0) return
  const at = entries.findIndex(({ key }) => key === chosen)
  const next = entries[at < 0 && by < 0 ? entries.length - 1 : (at + by + entries.length) % entries.length]
  choose(next?.key)
  if (next?.frame !== undefined) await goToPlace({ row: rowOf(next.frame) })
}
