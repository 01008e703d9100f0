/** Reads a JSON value piece by piece and keeps what is wrong with it, each with its path: `devices[0].route: …`. */
export class JsonReader {
  private constructor(
    private readonly value: unknown,
    private readonly path: string,
    readonly faults: string[],
  ) {}

  /** Undefined, with a fault, where the text is no JSON. */
  static over(text: string): JsonReader {
    const faults: string[] = []
    try {
      return new JsonReader(JSON.parse(text), '', faults)
    } catch (error) {
      faults.push(`This is no JSON: ${error instanceof Error ? error.message : String(error)}`)
      return new JsonReader(undefined, '', faults)
    }
  }

  get isThere(): boolean {
    return this.value !== undefined
  }

  get isList(): boolean {
    return Array.isArray(this.value)
  }

  /** The fields of an object; any other is a spelling mistake. */
  object<K extends string>(known: readonly K[]): Record<K, JsonReader> {
    const isObject = typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)
    const source = isObject ? (this.value as Record<string, unknown>) : {}
    if (!isObject) this.fail('an object in { } is expected')
    const stranger = Object.keys(source).find((key) => !known.some((name) => name === key))
    if (stranger !== undefined) this.fail(`nobody knows “${stranger}”; known are ${known.join(', ')}`)
    const fields = known.map((name) => [name, this.child(source[name], this.path ? `${this.path}.${name}` : name)])
    return Object.fromEntries(fields) as Record<K, JsonReader>
  }

  list<T>(read: (item: JsonReader) => T, most: number): T[] {
    if (!Array.isArray(this.value)) return this.fail('a list in [ ] is expected') ?? []
    if (this.value.length > most) return this.fail(`${most} at most`) ?? []
    return this.value.map((item, i) => read(this.child(item, `${this.path}[${i}]`)))
  }

  text(initial = ''): string {
    if (this.value === undefined) return initial
    return typeof this.value === 'string' ? this.value : (this.fail('a text in " " is expected') ?? initial)
  }

  number(low: number, high: number, initial?: number): number {
    if (this.value === undefined && initial !== undefined) return initial
    const { value } = this
    const isNumber = typeof value === 'number' && value >= low && value <= high
    return isNumber ? value : (this.fail(`a number from ${low} to ${high} is expected`) ?? low)
  }

  whole(low: number, high: number, initial?: number): number {
    const value = this.number(low, high, initial)
    return Number.isInteger(value) ? value : (this.fail('a whole number is expected') ?? low)
  }

  oneOf<T extends string>(words: readonly T[], initial?: T): T | undefined {
    if (this.value === undefined && initial !== undefined) return initial
    const word = words.find((word) => word === this.value)
    return word ?? this.fail(`“${String(this.value)}” is not known; known are ${words.join(', ')}`)
  }

  /** What is there, by a rule of its own; absent stays absent. */
  maybe<T>(read: (reader: this) => T): T | undefined {
    return this.isThere ? read(this) : undefined
  }

  fail(what: string): undefined {
    this.faults.push(this.path === '' ? what : `${this.path}: ${what}`)
    return undefined
  }

  private child(value: unknown, path: string): JsonReader {
    return new JsonReader(value, path, this.faults)
  }
}
