/** How a language writes counts, alone and with what is counted. */
export function countsIn(locale: string) {
  const numbers = new Intl.NumberFormat(locale)
  const count = (value: number): string => numbers.format(value)
  return {
    /** 40960 → "40,960" */
    count,
    /** "1 frame", "40,960 frames" */
    counted: (value: number, one: string, many: string): string => `${count(value)} ${value === 1 ? one : many}`,
  }
}
