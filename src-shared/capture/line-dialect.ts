import type { TextLine } from './line-splitter'

/** What became of a line: read, of no interest here (a log says many things), or a sentence about what is wrong with it. */
export type LineOutcome = 'read' | 'passed' | { readonly fault: string }

/** One way in which text files hold the bytes of connections. */
export interface LineDialect {
  line(line: TextLine): LineOutcome
  end(): void
}
