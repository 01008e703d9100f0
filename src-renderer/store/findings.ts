import { create } from 'zustand'
import type { Findings } from '../../src-shared/link/contracts/findings'
import type { Severity } from '../../src-shared/model/issue'
import { engine } from '../bridge/links'

interface FindingsStore {
  /** Findings and kinds of issues, by severity. */
  counts: Record<Severity, number>
  /** Rises with whatever the list would say otherwise. */
  revision: number
  /** As it was asked for last: only while somebody looks at it. */
  list: Findings
}

const nothing: Findings = { findings: [], more: 0, issues: [], frames: 0 }

export const useFindings = create<FindingsStore>(() => ({
  counts: { error: 0, warning: 0, info: 0 },
  revision: 0,
  list: nothing,
}))

/** Follows the counts. Called once, before the links are opened. */
export function followFindings(): void {
  engine.on('findings.state', ({ revision, ...counts }) => useFindings.setState({ counts, revision }))
}

/** Asks for the list of the page's source. */
export async function askFindings(): Promise<Findings> {
  const outcome = await engine.request('findings.list', undefined)
  const list = outcome.ok ? outcome.value : nothing
  useFindings.setState({ list })
  return list
}
