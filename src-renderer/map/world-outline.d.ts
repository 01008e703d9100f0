/** Made by build/world-outline.mjs. */
declare module 'virtual:world-outline' {
  /** Base64 of 16-bit numbers: for each line its number of points, then longitude and latitude in turns. */
  export const land: string
  export const borders: string
  export const unitsPerDegree: number
}
