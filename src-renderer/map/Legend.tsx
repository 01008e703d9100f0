import { memo } from 'react'
import type { Track } from '../../src-shared/link/contracts/track'
import type { Texts } from '../../src-shared/texts/en'
import { TRACK_FLAGS } from '../../src-shared/track/thin-track'
import { useTexts } from '../store/language'
import { useZone } from '../store/time-display'
import { clock, count } from '../ui/format'
import { latitudeText, longitudeText } from './graticule'
import type { MapColours } from './map-colours'
import { lastValid } from './track-lines'
import type { Watched } from './track-map-props'

interface LegendProps {
  tracks: readonly Track[]
  colours: MapColours
  watched: Watched
  watch: (watched: Watched) => void
}

/** Metres are what a fix is good for; a screen reader need not hear more. */
const SPOKEN_DIGITS = 5

/** Whose track has which colour, and where each device is: the map in words. Choosing a device follows it. */
export const Legend = memo(function Legend({ tracks, colours, watched, watch }: LegendProps) {
  const words = useTexts().map
  const followed = typeof watched === 'object' ? watched.device : undefined
  const hasFlag = (flag: number): boolean => tracks.some(({ flags }) => flags.some((flagsHere) => flagsHere & flag))
  return (
    <div className="map-legend">
      <ul aria-label={words.legend}>
        {tracks.map((track, place) => (
          <Device
            key={track.device}
            track={track}
            colour={colours.track(place)}
            isFollowed={followed === track.device}
            watch={watch}
          />
        ))}
      </ul>
      {hasFlag(TRACK_FLAGS.alarm) && <MarkKey className="is-alarm" word={words.alarm} />}
      {hasFlag(TRACK_FLAGS.invalid) && <MarkKey className="is-invalid" word={words.invalid} />}
    </div>
  )
})

interface DeviceProps {
  track: Track
  colour: string
  isFollowed: boolean
  watch: LegendProps['watch']
}

/** There may be hundreds: of those that move, only the one that has moved is drawn anew. */
const Device = memo(function Device({ track, colour, isFollowed, watch }: DeviceProps) {
  const words = useTexts().map
  const zone = useZone()
  return (
    <li>
      <button
        type="button"
        aria-pressed={isFollowed}
        aria-label={whereabouts(track, words, zone)}
        title={[track.device, words.positions(track.total), isFollowed ? words.followed : words.follow].join(' · ')}
        onClick={() => watch(isFollowed ? undefined : { device: track.device })}
      >
        <i className="map-line" style={{ background: colour }} />
        <span className="mono">{shortName(track.device) || words.nobody}</span>
        <span className="faint">{count(track.total)}</span>
      </button>
    </li>
  )
})

/** Devices of one delivery differ in their last digits. */
function shortName(device: string): string {
  return device.length > 8 ? `…${device.slice(-6)}` : device
}

function MarkKey({ className, word }: { className: string; word: string }) {
  return (
    <span className="map-key">
      <svg className={className} width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        <circle cx="6" cy="6" r="4.5" />
        <circle cx="6" cy="6" r="2" />
      </svg>
      {word}
    </span>
  )
}

/** Where a device is, for those who hear the map: as a label, for hidden texts, and pictures too, are clipped one by one in every drawn frame. */
function whereabouts(track: Track, words: Texts['map'], zone: 'local' | 'utc'): string {
  const last = lastValid(track)
  const time = track.time[last] ?? Number.NaN
  const place = `${latitudeText(track.lat[last] ?? 0, SPOKEN_DIGITS)}, ${longitudeText(track.lon[last] ?? 0, SPOKEN_DIGITS)}`
  const where = last < 0 ? words.noValid : words.lastPlace(place, Number.isNaN(time) ? '' : clock(time, zone))
  return `${track.device || words.nobody}: ${where}, ${words.positions(track.total)}`
}
