/** Made by build/world-outline.mjs. */
declare module 'virtual:world-outline' {
  /** Base64 of 16-bit numbers: for each line the number of its points, the box around them, then x and y in turns. */
  export const land: string
  export const borders: string
  /** The width of the flat map. */
  export const units: number
}
