/** Row numbers in rising order, four bytes each. */
export class RowList {
  length = 0
  private rows = new Uint32Array(1_024)

  add(rows: Uint32Array): void {
    const length = this.length + rows.length
    if (length > this.rows.length) this.widen(Math.max(length, this.rows.length * 2))
    this.rows.set(rows, this.length)
    this.length = length
  }

  push(row: number): void {
    if (this.length === this.rows.length) this.widen(this.length * 2)
    this.rows[this.length++] = row
  }

  /** The highest row; -1 while there is none. */
  get last(): number {
    return this.at(this.length - 1) ?? -1
  }

  at(place: number): number | undefined {
    return place < this.length ? this.rows[place] : undefined
  }

  private widen(capacity: number): void {
    const wider = new Uint32Array(capacity)
    wider.set(this.rows.subarray(0, this.length))
    this.rows = wider
  }

  /** Place of the first row that is not before this one; the length where there is none. */
  placeOf(row: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.rows[middle] ?? 0) < row) low = middle + 1
      else high = middle
    }
    return low
  }
}
