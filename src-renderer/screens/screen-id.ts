/** In the order of the tabs, and of Ctrl+1 … Ctrl+4. */
export const screenIds = ['check', 'traffic', 'simulate', 'compare'] as const

export type ScreenId = (typeof screenIds)[number]
