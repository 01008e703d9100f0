import { onlyThis } from '../../src-shared/filter/edit-filter'
import type { CopyFormId } from '../store/copy-forms'
import { copyFormIds, copyForms } from '../store/copy-forms'
import { setFilter, toggleFilter, useFilter } from '../store/filter'
import { copyFrame } from '../store/frame-copy'
import { PAGE_ROWS, step, stepToEnd, stepToStart } from '../store/frame-steps'
import { selectPlace, shownCount, useFrames } from '../store/frames'
import { hasDevices, show, showDevices, useView } from '../store/view'
import type { Command } from './command'

function hasFrames(): true | string {
  if (useView.getState().screen !== 'traffic') return 'Only on Traffic'
  return shownCount(useFrames.getState()) > 0 || 'There are no frames'
}

function hasSelection(): true | string {
  const possible = hasFrames()
  return possible === true ? useFrames.getState().selected !== undefined || 'No frame is selected' : possible
}

const move = (title: string, keys: readonly string[], run: () => void): Command => ({
  title,
  group: 'Frames',
  keys,
  when: hasFrames,
  run,
})

function followConnection(): void {
  const { frame } = useFrames.getState()
  if (frame !== undefined) toggleFilter(onlyThis('conn', `#${frame.row.session}`))
}

type CopyCommandId = `frame.copy.${CopyFormId}`
const copyCommands = Object.fromEntries(
  copyFormIds.map((id): [CopyCommandId, Command] => [
    `frame.copy.${id}`,
    {
      title: `Copy the frame as ${copyForms[id].title}`,
      group: 'Frames',
      ...(id === 'hex' ? { keys: ['Mod+Shift+C'] } : {}),
      when: hasSelection,
      run: () => copyFrame(id),
    },
  ]),
) as Record<CopyCommandId, Command>

/** What can be done in the frame list. */
export const frameCommands = {
  'frame.next': move('Next frame', ['J', 'ArrowDown'], () => step(1)),
  'frame.previous': move('Previous frame', ['K', 'ArrowUp'], () => step(-1)),
  'frame.pageDown': move('Ten frames down', ['PageDown'], () => step(PAGE_ROWS)),
  'frame.pageUp': move('Ten frames up', ['PageUp'], () => step(-PAGE_ROWS)),
  'frame.first': move('First frame', ['Home'], stepToStart),
  'frame.last': move('Last frame, and follow', ['End'], stepToEnd),
  'frame.goTo': { ...move('Go to a frame or a time', ['Mod+G'], () => show('goTo')) },
  'connection.follow': {
    title: 'Follow this connection, or all again',
    group: 'Frames',
    keys: ['F'],
    when: hasSelection,
    run: followConnection,
  },
  clear: {
    title: 'Clear the filter, then the selection',
    titleNow: () => (useFilter.getState().text === '' ? 'Select no frame' : 'Clear the filter'),
    group: 'Frames',
    keys: ['Escape'],
    when: () =>
      useFilter.getState().text !== '' ||
      useFrames.getState().selected !== undefined ||
      'There is no filter and no selection',
    run: () => (useFilter.getState().text === '' ? selectPlace(undefined) : setFilter('')),
  },
  ...copyCommands,
  'devices.toggle': {
    title: 'Show or hide the device list',
    titleNow: () => (hasDevices() ? 'Hide the device list' : 'Show the device list'),
    group: 'View',
    when: () => useView.getState().screen === 'traffic' || 'Only on Traffic',
    run: () => showDevices(!hasDevices()),
  },
} satisfies Record<string, Command>
