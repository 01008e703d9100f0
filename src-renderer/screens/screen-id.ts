/** In the order of the tabs, and of Ctrl+1 … Ctrl+4. */
export const screenTitles = {
  check: 'Check',
  traffic: 'Traffic',
  simulate: 'Simulate',
  compare: 'Compare',
} as const

export type ScreenId = keyof typeof screenTitles
export const screenIds = Object.keys(screenTitles) as ScreenId[]
