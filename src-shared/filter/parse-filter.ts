import { failure, success, type Result } from '../model/result'
import type { FilterError, FilterNode, Operator, TermValue } from './filter-node'
import { nearest } from './nearest'
import { findTerm, isOrdered, TERM_NAMES, termRow, type TermName } from './terms'
import { parseValue } from './values'

/** Brackets and nots inside each other; more is no filter that a person wrote. */
const DEEPEST = 64

const SPACE = /\s*/y
const TERM = /([A-Za-z]+)(?:\s*(>=|<=|!=|=|>|<)|(:)\s*(>=|<=|!=|=|>|<)?)\s*/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/y
const BARE = /[^\s()"][^\s()]*/y
const BARE_VALUE = /[^\s)"][^\s)]*/y
const AND = /(?:and(?![A-Za-z0-9:])|&&)/iy
const OR = /(?:or(?![A-Za-z0-9:])|\|\|)/iy
const NOT = /(?:not(?![A-Za-z0-9:])|!|-(?=[A-Za-z"(#*]))/iy

/** Reads a filter. Null is the empty filter, which lets everything pass. */
export function parseFilter(text: string): Result<FilterNode | null, FilterError> {
  return new FilterParser(text).parse()
}

type Read = FilterNode | undefined

/** One pass from left to right; the first mistake ends it. */
class FilterParser {
  private at = 0
  private depth = 0
  private error: FilterError | undefined

  constructor(private readonly text: string) {}

  parse(): Result<FilterNode | null, FilterError> {
    this.match(SPACE)
    if (this.at === this.text.length) return success(null)
    const node = this.either()
    if (!this.error && this.at < this.text.length) this.fail('There is a ) too many', this.at, this.at + 1, '')
    if (this.error) return failure(this.error)
    return node ? success(node) : failure({ text: 'Something is missing here', span: [this.at, this.at] })
  }

  private either(): Read {
    const parts: FilterNode[] = []
    do {
      const part = this.both()
      if (!part) return undefined
      parts.push(part)
    } while (this.word(OR))
    return parts.length === 1 ? parts[0] : { kind: 'or', parts }
  }

  private both(): Read {
    const parts: FilterNode[] = []
    while (!this.error) {
      const part = this.single()
      if (!part) return undefined
      parts.push(part)
      const isJoined = this.word(AND)
      if (!isJoined && (this.isAtEnd() || this.sees(OR))) break
    }
    return parts.length === 1 ? parts[0] : { kind: 'and', parts }
  }

  private single(): Read {
    if (++this.depth > DEEPEST) return this.fail('This is nested too deep', this.at, this.text.length)
    const node = this.negated()
    this.depth--
    return node
  }

  private negated(): Read {
    if (this.word(NOT)) {
      const part = this.single()
      return part && { kind: 'not', part }
    }
    return this.text[this.at] === '(' ? this.bracket() : this.item()
  }

  private bracket(): Read {
    const start = this.at++
    this.match(SPACE)
    if (this.text[this.at] === ')') return this.fail('There is nothing between these brackets', start, this.at + 1, '')
    const node = this.either()
    if (!node) return undefined
    if (this.text[this.at] !== ')') {
      const repaired = `${this.text})`
      return this.fail('This bracket is never closed', start, start + 1, undefined, repaired)
    }
    this.at++
    this.match(SPACE)
    return node
  }

  private item(): Read {
    const start = this.at
    const term = this.match(TERM)
    if (term) return this.term(term, start)
    const quoted = this.quoted()
    if (this.error) return undefined
    const text = quoted ?? this.match(BARE)?.[0]
    if (text === undefined || (quoted === undefined && /^(?:and|or)$/i.test(text))) {
      const word = /^\w+/.exec(this.text.slice(start))?.[0] ?? ''
      this.at = start
      const what = word === '' ? 'Something is missing here' : `“${word}” stands between two conditions`
      return this.fail(what, start, start + word.length)
    }
    const span = [start, this.at] as const
    this.match(SPACE)
    return { kind: 'word', text, span }
  }

  private term(match: RegExpExecArray, start: number): Read {
    const [, name = '', plain, colon, behind] = match
    const operator = (behind ?? plain ?? colon ?? ':') as Operator
    const term = findTerm(name)
    if (!term) return this.unknownTerm(name, start)
    if (!isOrdered(term) && /[<>]/.test(operator)) {
      const end = start + match[0].trimEnd().length
      return this.fail(`${term} has no more or less: write ${term}:`, start, end, `${term}:`)
    }
    const values = this.values(term, match[0].trimEnd())
    if (!values) return undefined
    const node: FilterNode = { kind: 'term', term, operator, values, span: [start, this.at] }
    this.match(SPACE)
    return node
  }

  private unknownTerm(name: string, start: number): undefined {
    const near = nearest(name, [...TERM_NAMES, ...TERM_NAMES.flatMap((term) => [...termRow(term).aliases])])
    const hint = near === undefined ? 'To look for it as text, put it in quotes' : `Did you mean ${near}?`
    this.fail(`There is nothing called “${name}”. ${hint}`, start, start + name.length, near)
  }

  /** Values behind each other with commas between them: any of them will do. */
  private values(term: TermName, head: string): TermValue[] | undefined {
    const from = this.at
    const quoted = this.quoted()
    if (this.error) return undefined
    const bare = quoted === undefined ? this.match(BARE_VALUE)?.[0] : undefined
    const texts = quoted === undefined ? (bare?.split(',').filter((text) => text !== '') ?? []) : [quoted]
    if (texts.length === 0) {
      const { sample } = termRow(term)
      return this.fail(`“${head}” needs a value, such as ${head}${sample}`, from - head.length, from)
    }
    const values: TermValue[] = []
    for (const text of texts) {
      const value = parseValue(term, text)
      if (!value.ok) {
        const start = from + Math.max(0, this.text.slice(from).indexOf(text))
        return this.fail(value.error.text, start, start + text.length, value.error.instead)
      }
      values.push(value.value)
    }
    return values
  }

  private quoted(): string | undefined {
    if (this.text[this.at] !== '"') return undefined
    const match = this.match(QUOTED)
    if (match) return match[1]?.replace(/\\(.)/g, '$1')
    return this.fail('This quote is never closed', this.at, this.text.length, undefined, `${this.text}"`)
  }

  private isAtEnd(): boolean {
    return this.at >= this.text.length || this.text[this.at] === ')'
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match) this.at += match[0].length
    return match ?? undefined
  }

  private sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    return pattern.test(this.text)
  }

  private word(pattern: RegExp): boolean {
    if (!this.match(pattern)) return false
    this.match(SPACE)
    return true
  }

  /** Keeps the first mistake. `instead` replaces the span in the suggestion, unless the whole is given. */
  private fail(text: string, start: number, end: number, instead?: string, whole?: string): undefined {
    const repaired = instead === undefined ? whole : this.text.slice(0, start) + instead + this.text.slice(end)
    this.error ??= { text, span: [start, end], suggestion: repaired }
    return undefined
  }
}
