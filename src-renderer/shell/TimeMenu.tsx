import type { TimeDisplay } from '../store/view'
import { setTime, timeDisplays, useView } from '../store/view'
import { PopupMenu } from '../ui/PopupMenu'

const titles: Record<TimeDisplay, { title: string; about?: string }> = {
  local: { title: 'local time' },
  utc: { title: 'UTC' },
  first: { title: 'since first', about: 'Since the first frame' },
  previous: { title: 'since previous', about: 'Since the frame before' },
  device: { title: 'device time', about: 'As the tracker claims it' },
}

export function TimeMenu() {
  const time = useView((view) => view.time)
  return (
    <PopupMenu
      label={`Time display: ${titles[time].title}`}
      heading="Time display"
      entries={timeDisplays.map((id) => ({ id, ...titles[id] }))}
      chosen={time}
      onChoose={(id) => setTime(timeDisplays.find((display) => display === id) ?? 'local')}
    >
      {titles[time].title}
    </PopupMenu>
  )
}
