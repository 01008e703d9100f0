/** What a filter needs besides the columns. */
export interface FilterContext {
  /** The viewer's clock: minutes east of Greenwich. */
  readonly zoneMinutes: number
  /** The bytes of a row; undefined where they were not recorded. */
  bytesOf(row: number): Uint8Array | undefined
  /** The numbers of the frames that a finding shows; of all findings when none is named. */
  framesOfFinding(id: string | undefined): Iterable<number>
}
