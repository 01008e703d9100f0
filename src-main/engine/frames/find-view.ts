import type { FilterNode } from '../../../src-shared/filter/filter-node'
import type { FindAsk, FindState, FoundFrame } from '../../../src-shared/link/contracts/find'
import type { Workspace } from '../workspace'
import type { FrameView } from './frame-view'
import { RowSearch } from './row-search'

/** Looks for words or bytes among the frames that a page's list shows. The list stays as it is: only its matches are known. */
export class FindView {
  private asked: FindAsk = { text: '', zoneMinutes: 0 }
  private search: RowSearch | null = null
  /** What the list showed when the search began: another list is searched anew. */
  private among: readonly [Workspace, FilterNode | null] | null = null

  /** `onChange` tells that a search has gone on by itself. */
  constructor(
    private readonly view: FrameView,
    private readonly onChange: () => void,
  ) {}

  set(ask: FindAsk): FindState {
    this.asked = ask
    this.begin()
    return this.state()
  }

  /** Searches no further; what was found can be walked through. */
  stop(): void {
    this.search?.stop()
  }

  state(): FindState {
    const { view } = this
    if (this.search && (this.among?.[0] !== view.workspace || this.among[1] !== view.shownBy)) this.begin()
    this.search?.run()
    const { text } = this.asked
    return { text, found: this.count, searched: Math.min(this.search?.searched ?? view.end, view.end), total: view.end }
  }

  /** The next match behind a row, or the one before it; from the end it goes on at the other end. */
  next(row: number | undefined, step: 1 | -1): FoundFrame | undefined {
    const { search, count } = this
    if (!search || count === 0) return undefined
    const here = row === undefined ? (step > 0 ? 0 : count) : search.found.placeOf(row)
    const isOnMatch = row !== undefined && search.found.at(here) === row
    const wanted = step > 0 ? here + (isOnMatch ? 1 : 0) : here - 1
    const nth = (wanted + count) % count
    const found = search.found.at(nth)
    const place = found === undefined ? undefined : this.view.place({ row: found })
    return place && { ...place, nth: nth + 1 }
  }

  /** Which places of a stretch of the list are matches. */
  matches(from: number, count: number): number[] {
    const { search } = this
    if (!search) return []
    return [...this.view.rowNumbers(from, count)].flatMap((row, at) => {
      return search.found.at(search.found.placeOf(row)) === row ? [from + at] : []
    })
  }

  private get count(): number {
    return this.search?.found.placeOf(this.view.end) ?? 0
  }

  private begin(): void {
    const { view } = this
    const { text, zoneMinutes } = this.asked
    this.search?.stop()
    this.among = [view.workspace, view.shownBy]
    if (text.trim() === '') {
      this.search = null
      return
    }
    const word: FilterNode = { kind: 'word', text: text.trim(), span: [0, text.length] }
    const node: FilterNode = view.shownBy ? { kind: 'and', parts: [view.shownBy, word] } : word
    this.search = new RowSearch(view.workspace, node, zoneMinutes, this.onChange)
  }
}
