import { useMemo } from 'react'
import { useMedia } from '../ui/use-media'

/** How many tracks have a colour of their own; those beyond share them, and are told apart by their names. */
const TRACK_COLOURS = 6

export interface MapColours {
  readonly land: string
  readonly coast: string
  readonly border: string
  readonly grid: string
  readonly label: string
  readonly halo: string
  readonly accent: string
  readonly alarm: string
  readonly track: (place: number) => string
}

/** A canvas knows no style sheet: the tokens of the theme are read for it, anew when the theme changes. */
export function useMapColours(): MapColours {
  const isDark = useMedia('(prefers-color-scheme: dark)')
  return useMemo(() => coloursNow(isDark), [isDark])
}

/** Says which theme it is read for, so that a change is a reason to read again. */
function coloursNow(_isDark: boolean): MapColours {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  const tracks = Array.from({ length: TRACK_COLOURS }, (_, i) => token(`--track-${i + 1}`))
  return {
    land: token('--map-land'),
    coast: token('--map-coast'),
    border: token('--map-border'),
    grid: token('--map-grid'),
    label: token('--text-muted'),
    halo: token('--ground'),
    accent: token('--accent-text'),
    alarm: token('--error'),
    track: (place) => tracks[place % TRACK_COLOURS] ?? '',
  }
}
