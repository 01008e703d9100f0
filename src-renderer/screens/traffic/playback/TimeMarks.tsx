import { usePlaybackMarks } from '../../../store/playback'

/** Where on the bar faults and alarms are: errors stand taller than the rest. Alt with an arrow walks from one to the next. */
export function TimeMarks() {
  const marks = usePlaybackMarks()
  return (
    <span className="time-marks" aria-hidden>
      {marks.map(({ part, tone }) => (
        <span key={part} className={`time-mark-${tone}`} style={{ left: `${part * 100}%` }} />
      ))}
    </span>
  )
}
