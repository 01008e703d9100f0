import { useState } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { PlaybackState } from '../../../../src-shared/link/contracts/playback'
import { useTexts } from '../../../store/language'
import { seek } from '../../../store/playback'
import { useZone } from '../../../store/time-display'
import { clock, dayAndTime } from '../../../ui/format'
import { TimeMarks } from './TimeMarks'

const DAY_MS = 86_400_000

/** The playhead on the time of the recording; on its frames where it has no clock, or but one moment. */
export function TimeSlider({ playback }: { playback: PlaybackState }) {
  const { sources } = useTexts()
  const zone = useZone()
  const [dragged, setDragged] = useState<number>()
  const { at, frames, total } = playback
  const { firstAt, span } = timesOf(playback)
  const value = dragged ?? (span === undefined ? frames : Math.min(span, Math.max(0, (at ?? firstAt) - firstAt)))
  const shownAt = span === undefined ? at : firstAt + value
  const moment = (span ?? 0) > DAY_MS ? dayAndTime : clock
  const words = [shownAt !== undefined && moment(shownAt, zone), sources.playback.frame(frames, total)]
  const go = (to: number): void => void seek(span === undefined ? { frames: to } : { at: firstAt + to })
  return (
    <Slider
      className="time-slider"
      aria-label={sources.playback.position}
      minValue={span === undefined ? 1 : 0}
      maxValue={span ?? Math.max(2, total)}
      step={span === undefined ? 1 : Math.max(1, Math.round(span / 1_000))}
      value={value}
      onChange={(to) => {
        setDragged(to)
        go(to)
      }}
      onChangeEnd={() => setDragged(undefined)}
    >
      <SliderTrack className="time-track">
        {({ state }) => (
          <>
            <TimeMarks />
            <span className="time-played" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="time-thumb" />
          </>
        )}
      </SliderTrack>
      <output className="time-words">{words.filter(Boolean).join(' · ')}</output>
    </Slider>
  )
}

/** How long the recording is; undefined where its frames have no times, or all the same. */
function timesOf({ firstAt, lastAt }: PlaybackState): { firstAt: number; span: number | undefined } {
  const span = (lastAt ?? NaN) - (firstAt ?? NaN)
  return { firstAt: firstAt ?? 0, span: span > 0 ? span : undefined }
}
