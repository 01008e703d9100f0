import { useTexts } from '../store/language'
import { changeSettings } from '../store/settings'
import type { TimeDisplay } from '../store/time-display'
import { timeDisplays, useTimeDisplay } from '../store/time-display'
import { PopupMenu } from '../ui/PopupMenu'

export function TimeMenu() {
  const time = useTimeDisplay()
  const words = useTexts().shell.time
  const about: Partial<Record<TimeDisplay, string>> = words.about
  return (
    <PopupMenu
      label={words.label(words.titles[time])}
      heading={words.heading}
      entries={timeDisplays.map((id) => ({ id, title: words.titles[id], about: about[id] }))}
      chosen={time}
      onChoose={(id) =>
        void changeSettings({ 'display.time': timeDisplays.find((display) => display === id) ?? 'local' })
      }
    >
      {words.titles[time]}
    </PopupMenu>
  )
}
