/** Gives each text a small number, counted from 1; number 0 is the empty text. */
export class NameTable {
  readonly names: string[] = ['']
  private readonly numbers = new Map<string, number>([['', 0]])
  /** The name that was asked for last: neighbours often share it, a protocol nearly always. */
  private last = 0

  /** `likely` is a number worth trying first. */
  numberOf(name: string | null | undefined, likely = this.last): number {
    if (!name) return 0
    if (this.names[likely] === name) return likely
    this.last = this.numbers.get(name) ?? this.add(name)
    return this.last
  }

  private add(name: string): number {
    const number = this.names.push(name) - 1
    this.numbers.set(name, number)
    return number
  }
}
