/** The last part of a path, of any system. */
export function fileName(path: string): string {
  return path.slice(lastSeparator(path) + 1)
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(1, lastSeparator(path)))
}

function lastSeparator(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
}
