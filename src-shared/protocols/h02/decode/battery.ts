/** Percent for the levels 1 to 6, as servers show them: the makers name no figures. */
const PERCENT_OF_LEVEL = [undefined, 0, 10, 20, 60, 80, 100] as const

/** 0 nothing said, 1–6 a level, 7–100 percent, F1–F6 a level again (h02.md, 8). */
export function batteryPercent(value: number): number | undefined {
  if (value > 6 && value <= 100) return value
  return PERCENT_OF_LEVEL[value >= 0xf1 && value <= 0xf6 ? value - 0xf0 : value]
}

export function batteryText(value: number): string {
  const percent = batteryPercent(value)
  if (percent === undefined) return `${value}`
  return percent === value ? `${value} %` : `level ${value & 15} (${percent} %)`
}
