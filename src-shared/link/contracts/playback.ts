import type { Contract } from '../contract'
import { isFrameCounts } from '../frame-counts'
import type { Guarded } from '../guard'
import { isCount, isEither, isFlag, isList, isMaybe, isNothing, isNumber, isOneOf, isShape, isUnixMs } from '../guard'

const isSpeed = isOneOf('1', '5', '20', '60', 'max')

/** How a page plays its recording. What comes after the playhead is not shown: not in lists, not on the map. */
export const isPlayback = isShape({
  isPlaying: isFlag,
  speed: isSpeed,
  /** Silences of more than two seconds last two seconds. */
  skipsSilence: isFlag,
  /** Frames up to the playhead, hidden ones too, of as many as there are. */
  frames: isCount,
  total: isCount,
  /** Receipt of the frame at the playhead, of the first and of the last one; nothing where the recording has no clock. */
  at: isMaybe(isUnixMs),
  firstAt: isMaybe(isUnixMs),
  lastAt: isMaybe(isUnixMs),
})

/** One thing at a time: the rest may have changed since the page was told. */
const isPlaybackSet = isEither(
  isShape({ isPlaying: isFlag }),
  isEither(isShape({ speed: isSpeed }), isShape({ skipsSilence: isFlag })),
)

/** To a number of frames, to a moment, some frames of the list on or back, or to the next or previous frame with a fault or an alarm. */
const isSeek = isEither(
  isEither(isShape({ frames: isCount }), isShape({ at: isUnixMs })),
  isEither(isShape({ by: isNumber }), isShape({ notable: isOneOf('next', 'previous') })),
)

/** A place on the bar, from 0 to 1, where frames have faults or alarms. */
const isPlaybackMark = isShape({ part: isNumber, tone: isOneOf('error', 'warning') })

/** What a command has made of it, with the counts of the same moment: the list ends where the playhead stands. */
const isPlayed = isShape({ state: isPlayback, counts: isFrameCounts })

/** Playing a recording, each page for itself. */
export const playbackContract = {
  questions: {
    'playback.marks': { ask: isNothing, answer: isList(isPlaybackMark) },
    /** Where the list shows the proof of the first finding; else the first frame with a fault or an alarm, or of all. */
    'frames.firstNotable': { ask: isNothing, answer: isMaybe(isCount) },
  },
  commands: {
    'playback.set': {
      ask: isPlaybackSet,
      answer: isPlayed,
    },
    'playback.seek': { ask: isSeek, answer: isPlayed },
  },
  pushes: {
    /** Nothing while the page looks at the live source. */
    'playback.state': { body: isMaybe(isPlayback), keep: 'latest' },
  },
} satisfies Contract

export type PlaybackState = Guarded<typeof isPlayback>
export type PlaybackSet = Guarded<typeof isPlaybackSet>
export type Seek = Guarded<typeof isSeek>
export type PlaybackMark = Guarded<typeof isPlaybackMark>
