import { screenIds, screenTitles } from '../screens/screen-id'
import type { ScreenId } from '../screens/screen-id'
import { startEngine, startListening, stopListening, useEngine } from '../store/engine'
import { condition } from '../store/engine-view'
import { setFilter, useFilter } from '../store/filter'
import { toggleHold, useFrames } from '../store/frames'
import { changeSettings } from '../store/settings'
import { nextTimeDisplay } from '../store/time-display'
import { goTo, show, zoom } from '../store/view'
import { bytesCommands } from './bytes-commands'
import type { Command } from './command'
import { focusFilter, focusPane } from './focus'
import { frameCommands } from './frame-commands'

const listening = () => useEngine.getState().state?.listening.kind
const isEngineDown = () => condition(useEngine.getState()) === 'down'

type ScreenCommandId = `go.${ScreenId}`
const screenCommands = Object.fromEntries(
  screenIds.map((id, index): [ScreenCommandId, Command] => [
    `go.${id}`,
    { title: screenTitles[id], group: 'Screens', keys: [`Mod+${index + 1}`], run: () => goTo(id) },
  ]),
) as Record<ScreenCommandId, Command>

/** Every command there is. A key may stand here once: registry.test.ts counts. */
const commands = {
  ...screenCommands,
  'listening.toggle': {
    title: 'Start or stop listening',
    titleNow: () => (listening() === 'on' ? 'Stop listening' : 'Start listening'),
    group: 'Engine',
    keys: ['Mod+L'],
    when: () => !isEngineDown() || 'The engine is not running',
    run: () => (listening() === 'on' ? stopListening() : startListening()),
  },
  'engine.start': {
    title: 'Start the engine',
    group: 'Engine',
    when: () => isEngineDown() || 'The engine is running',
    run: startEngine,
  },
  'view.hold': {
    title: 'Hold or resume the view',
    titleNow: () => (useFrames.getState().held === undefined ? 'Hold the view' : 'Resume the view'),
    group: 'View',
    keys: ['Space'],
    run: toggleHold,
  },
  'filter.focus': { title: 'Filter', group: 'View', keys: ['Mod+F', '/'], run: focusFilter },
  'filter.clear': {
    title: 'Clear the filter',
    group: 'View',
    when: () => useFilter.getState().text !== '' || 'There is no filter',
    run: () => setFilter(''),
  },
  ...frameCommands,
  ...bytesCommands,
  'time.next': { title: 'Next time display', group: 'View', keys: ['T'], run: nextTimeDisplay },
  'pane.next': { title: 'Next pane', group: 'View', keys: ['F6'], run: () => focusPane(1) },
  'pane.previous': { title: 'Previous pane', group: 'View', keys: ['Shift+F6'], run: () => focusPane(-1) },
  'zoom.in': { title: 'Zoom in', group: 'View', keys: ['Mod+=', 'Mod++'], run: () => zoom('in') },
  'zoom.out': { title: 'Zoom out', group: 'View', keys: ['Mod+-'], run: () => zoom('out') },
  'zoom.reset': { title: 'Zoom to 100 %', group: 'View', keys: ['Mod+0'], run: () => zoom('reset') },
  'theme.system': {
    title: 'Theme: as the system',
    group: 'View',
    run: () => changeSettings({ 'display.theme': 'system' }),
  },
  'theme.light': { title: 'Theme: light', group: 'View', run: () => changeSettings({ 'display.theme': 'light' }) },
  'theme.dark': { title: 'Theme: dark', group: 'View', run: () => changeSettings({ 'display.theme': 'dark' }) },
  palette: { title: 'Commands', group: 'Help', keys: ['Mod+K'], run: () => show('palette') },
  shortcuts: { title: 'Keyboard shortcuts', group: 'Help', keys: ['?'], run: () => show('shortcuts') },
  about: { title: 'About Trackbench', group: 'Help', run: () => show('about') },
} satisfies Record<string, Command>

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as CommandId[]

export function commandOf(id: CommandId): Command {
  return commands[id]
}

export function titleOf(id: CommandId): string {
  const command = commandOf(id)
  return command.titleNow?.() ?? command.title
}

/** Why it cannot be run now, or undefined when it can. */
export function hindrance(id: CommandId): string | undefined {
  const possible = commandOf(id).when?.() ?? true
  return possible === true ? undefined : possible
}

export function run(id: CommandId): void {
  if (hindrance(id) === undefined) void commandOf(id).run()
}
