import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import type { PlaybackState } from '../../../../src-shared/link/contracts/playback'
import { CommandButton } from '../../../commands/CommandButton'
import { useTexts } from '../../../store/language'
import { setPlayback, usePlayback } from '../../../store/playback'
import { Hint } from '../../../ui/Hint'
import { PopupMenu } from '../../../ui/PopupMenu'
import { TimeSlider } from './TimeSlider'
import './PlaybackBar.css'

const SPEEDS: readonly PlaybackState['speed'][] = ['1', '5', '20', '60', 'max']

/** Plays a recording. It is there for recordings only: what is live cannot be wound back. */
export function PlaybackBar() {
  const playback = usePlayback((view) => view.playback)
  const { sources } = useTexts()
  if (playback === undefined || playback.total === 0) return null
  const PlayOrPause = playback.isPlaying ? Pause : Play
  return (
    <section className="playback" data-pane aria-label={sources.playback.label}>
      <CommandButton id="playback.previous" kind="quiet" icon={<SkipBack size={16} aria-hidden />} isIconOnly />
      <CommandButton id="playback.back" kind="quiet" icon={<StepBack size={16} aria-hidden />} isIconOnly />
      <CommandButton id="view.hold" kind="quiet" icon={<PlayOrPause size={16} aria-hidden />} isIconOnly />
      <CommandButton id="playback.forward" kind="quiet" icon={<StepForward size={16} aria-hidden />} isIconOnly />
      <CommandButton id="playback.next" kind="quiet" icon={<SkipForward size={16} aria-hidden />} isIconOnly />
      <TimeSlider playback={playback} />
      <Speed speed={playback.speed} />
      <Hint text={sources.playback.skipHint}>
        <Checkbox
          className="playback-skip"
          isSelected={playback.skipsSilence}
          onChange={(skipsSilence) => void setPlayback({ skipsSilence })}
        >
          <span className="playback-tick" aria-hidden />
          {sources.playback.skip}
        </Checkbox>
      </Hint>
    </section>
  )
}

function Speed({ speed }: Pick<PlaybackState, 'speed'>) {
  const { playback } = useTexts().sources
  const word = (id: string): string => (id === 'max' ? playback.max : `×${id}`)
  return (
    <PopupMenu
      label={playback.speedLabel(word(speed))}
      heading={playback.speed}
      entries={SPEEDS.map((id) => ({ id, title: word(id) }))}
      chosen={speed}
      onChoose={(id) => void setPlayback({ speed: id as PlaybackState['speed'] })}
    >
      <span className="playback-speed">{speed === 'max' ? playback.maxShort : word(speed)}</span>
    </PopupMenu>
  )
}
