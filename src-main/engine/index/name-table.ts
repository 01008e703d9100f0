/** Gives each text a small number, counted from 1; number 0 is the empty text. */
export class NameTable {
  readonly names: string[] = ['']
  private readonly numbers = new Map<string, number>([['', 0]])

  numberOf(name: string | null | undefined): number {
    if (!name) return 0
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    const number = this.names.push(name) - 1
    this.numbers.set(name, number)
    return number
  }
}
