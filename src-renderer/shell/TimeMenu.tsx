import { changeSettings } from '../store/settings'
import type { TimeDisplay } from '../store/time-display'
import { timeDisplays, useTimeDisplay } from '../store/time-display'
import { PopupMenu } from '../ui/PopupMenu'

const titles: Record<TimeDisplay, { title: string; about?: string }> = {
  local: { title: 'local time' },
  utc: { title: 'UTC' },
  first: { title: 'since first', about: 'Since the first frame' },
  previous: { title: 'since previous', about: 'Since the frame before' },
  device: { title: 'device time', about: 'As the tracker claims it' },
}

export function TimeMenu() {
  const time = useTimeDisplay()
  return (
    <PopupMenu
      label={`Time display: ${titles[time].title}`}
      heading="Time display"
      entries={timeDisplays.map((id) => ({ id, ...titles[id] }))}
      chosen={time}
      onChoose={(id) =>
        void changeSettings({ 'display.time': timeDisplays.find((display) => display === id) ?? 'local' })
      }
    >
      {titles[time].title}
    </PopupMenu>
  )
}
