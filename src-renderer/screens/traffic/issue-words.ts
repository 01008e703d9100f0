import type { IssueCode } from '../../../src-shared/model/issue'

/** What an issue is called where there is room for a word or two. */
export const issueWords: Readonly<Record<IssueCode, string>> = {
  short: 'cut short',
  checksum: 'checksum',
  range: 'implausible',
  'unknown-type': 'unknown type',
  noise: 'noise',
  trailing: 'left over',
  duplicate: 'repeated',
  ambiguous: 'ambiguous',
  internal: 'decoder fault',
}
