/** All words of the search occur, in any order: "them da" finds "Theme: dark". Accents need not be written. */
export function matchesWords(text: string, search: string): boolean {
  const plain = withoutAccents(text)
  return withoutAccents(search)
    .split(/\s+/)
    .every((word) => plain.includes(word))
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
