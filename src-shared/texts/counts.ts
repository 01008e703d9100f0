/** How a language writes counts, alone and with what is counted. */
export function countsIn(locale: string) {
  // Made when the first count is written: making it is a tenth of the command line's start.
  let numbers: Intl.NumberFormat | undefined
  const count = (value: number): string => (numbers ??= new Intl.NumberFormat(locale)).format(value)
  return {
    /** 40960 → "40,960" */
    count,
    /** "1 frame", "40,960 frames" */
    counted: (value: number, one: string, many: string): string => `${count(value)} ${value === 1 ? one : many}`,
  }
}
