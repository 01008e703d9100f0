import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The file that a command line names, if any. Chromium puts options of its own among the words and may change their
 * order; a program that is not packaged is named there itself; and Linux desktops write files as addresses.
 */
export function namedFile(words: readonly string[], folder: string, program: string): string | undefined {
  return words
    .slice(1)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => (word.startsWith('file:') ? pathOf(word) : resolve(folder, word)))
    .find((path) => path !== program)
}

function pathOf(address: string): string {
  try {
    return fileURLToPath(address)
  } catch {
    return address
  }
}
