import type { Texts } from '../../src-shared/texts/en'
import { connectionFilter, showConnections } from '../store/connections'
import type { CopyFormId } from '../store/copy-forms'
import { copyFormIds } from '../store/copy-forms'
import { setFilter, toggleFilter, useFilter } from '../store/filter'
import { copyFrame } from '../store/frame-copy'
import { isOverviewOpen, toggleOverview } from '../store/overview'
import { PAGE_ROWS, step, stepToEnd, stepToStart } from '../store/frame-steps'
import { selectPlace, shownCount, useFrames } from '../store/frames'
import { hasDevices, show, showDevices, useView, widenFrame } from '../store/view'
import type { Command } from './command'
import { focusScreen } from './focus'

function hasFrames({ commands }: Texts): true | string {
  if (useView.getState().screen !== 'traffic') return commands.onlyTraffic
  return shownCount(useFrames.getState()) > 0 || commands.noFrames
}

function hasSelection(texts: Texts): true | string {
  const possible = hasFrames(texts)
  return possible === true ? useFrames.getState().selected !== undefined || texts.commands.noSelection : possible
}

function isFrameWideNow(): boolean {
  const { screen, isFrameWide } = useView.getState()
  return screen === 'traffic' && isFrameWide
}

const move = (title: Command['title'], keys: readonly string[], run: () => void): Command => ({
  title,
  group: 'frames',
  keys,
  when: hasFrames,
  run,
})

function followConnection(): void {
  const { frame } = useFrames.getState()
  if (frame !== undefined) toggleFilter(connectionFilter(frame.row.session))
}

function widen(isFrameWide: boolean): void {
  widenFrame(isFrameWide)
  focusScreen()
}

/** One thing at a time: what is in the way of the list, then the filter, then the selection. */
function clear(): void {
  if (isFrameWideNow()) widen(false)
  else if (useFilter.getState().text !== '') setFilter('')
  else selectPlace(undefined)
}

function clearTitle({ commands }: Texts): string {
  if (isFrameWideNow()) return commands.wideLeave
  return useFilter.getState().text === '' ? commands.selectNone : commands.filterClear
}

type CopyCommandId = `frame.copy.${CopyFormId}`
const copyCommands = Object.fromEntries(
  copyFormIds.map((id): [CopyCommandId, Command] => [
    `frame.copy.${id}`,
    {
      title: ({ commands, traffic }) => commands.copyAs(traffic.forms[id]),
      group: 'frames',
      ...(id === 'hex' ? { keys: ['Mod+Shift+C'] } : {}),
      when: hasSelection,
      run: () => copyFrame(id),
    },
  ]),
) as Record<CopyCommandId, Command>

/** What can be done in the frame list. */
export const frameCommands = {
  'frame.next': move(
    ({ commands }) => commands.frameNext,
    ['J', 'ArrowDown'],
    () => step(1),
  ),
  'frame.previous': move(
    ({ commands }) => commands.framePrevious,
    ['K', 'ArrowUp'],
    () => step(-1),
  ),
  'frame.pageDown': move(
    ({ commands }) => commands.framesDown,
    ['PageDown'],
    () => step(PAGE_ROWS),
  ),
  'frame.pageUp': move(
    ({ commands }) => commands.framesUp,
    ['PageUp'],
    () => step(-PAGE_ROWS),
  ),
  'frame.first': move(({ commands }) => commands.frameFirst, ['Home'], stepToStart),
  'frame.last': move(({ commands }) => commands.frameLast, ['End'], stepToEnd),
  'frame.goTo': {
    ...move(
      ({ commands }) => commands.goTo,
      ['Mod+G'],
      () => show('goTo'),
    ),
  },
  'connection.follow': {
    title: ({ commands }) => commands.follow,
    group: 'frames',
    keys: ['F'],
    when: hasSelection,
    run: followConnection,
  },
  'frame.wide': {
    title: ({ commands }) => commands.wide,
    titleNow: ({ commands }) => (useView.getState().isFrameWide ? commands.wideLeave : commands.wide),
    group: 'frames',
    keys: ['Enter'],
    when: hasSelection,
    run: () => widen(!useView.getState().isFrameWide),
  },
  clear: {
    title: ({ commands }) => commands.clear,
    titleNow: clearTitle,
    group: 'frames',
    keys: ['Escape'],
    when: ({ commands }) =>
      useFilter.getState().text !== '' || useFrames.getState().selected !== undefined || commands.nothingToClear,
    run: clear,
  },
  ...copyCommands,
  'devices.toggle': {
    title: ({ commands }) => commands.devicesToggle,
    titleNow: ({ commands }) => (hasDevices() ? commands.devicesHide : commands.devicesShow),
    group: 'view',
    when: ({ commands }) => useView.getState().screen === 'traffic' || commands.onlyTraffic,
    run: () => showDevices(!hasDevices()),
  },
  'overview.toggle': {
    title: ({ traffic }) => traffic.overview.toggle,
    titleNow: ({ traffic }) => (isOverviewOpen() ? traffic.overview.hide : traffic.overview.show),
    group: 'view',
    when: ({ commands }) => useView.getState().screen === 'traffic' || commands.onlyTraffic,
    run: toggleOverview,
  },
  'connections.show': { title: ({ traffic }) => traffic.connections.show, group: 'view', run: showConnections },
} satisfies Record<string, Command>
