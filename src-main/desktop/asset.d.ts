/** A file that the build puts beside the program; what is imported is its path. */
declare module '*?asset' {
  const path: string
  export = path
}
