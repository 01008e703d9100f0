import type { Texts } from '../../src-shared/texts/en'
import { screenIds } from '../screens/screen-id'
import type { ScreenId } from '../screens/screen-id'
import { startEngine, startListening, stopListening, useEngine } from '../store/engine'
import { condition } from '../store/engine-view'
import { setFilter, useFilter } from '../store/filter'
import { toggleHold, useFrames } from '../store/frames'
import { texts } from '../store/language'
import { togglePlaying, usePlayback } from '../store/playback'
import { nextTimeDisplay } from '../store/time-display'
import { goTo, show, zoom } from '../store/view'
import { checkCommands } from './check-commands'
import { aroundCommands } from './around-commands'
import { bytesCommands } from './bytes-commands'
import type { Command } from './command'
import { focusFilter, focusPane, focusScreen, keepFocus } from './focus'
import { exportCommands } from './export-commands'
import { findingCommands } from './finding-commands'
import { frameCommands } from './frame-commands'
import { simulateCommands } from './simulate-commands'
import { modeCommands } from './mode-commands'
import { noteCommands } from './note-commands'
import { preferenceCommands } from './preference-commands'
import { reportCommands } from './report-commands'
import { sourceCommands } from './source-commands'

const listening = () => useEngine.getState().state?.listening.kind
const isEngineDown = () => condition(useEngine.getState()) === 'down'

/** What is held live is paused where a recording plays: one key for both. */
function holdTitle({ commands, sources }: Texts): string {
  const { playback } = usePlayback.getState()
  if (playback !== undefined) return playback.isPlaying ? sources.playback.pause : sources.playback.play
  return useFrames.getState().held === undefined ? commands.hold : commands.resume
}

type ScreenCommandId = `go.${ScreenId}`
const screenCommands = Object.fromEntries(
  screenIds.map((id, index): [ScreenCommandId, Command] => [
    `go.${id}`,
    {
      title: ({ shell }) => shell.screens[id],
      group: 'screens',
      keys: [`Mod+${index + 1}`],
      run: () => openScreen(id),
    },
  ]),
) as Record<ScreenCommandId, Command>

function openScreen(id: ScreenId): void {
  goTo(id)
  focusScreen()
}

/** Every command there is. A key may stand here once: registry.test.ts counts. */
const commands = {
  ...screenCommands,
  'listening.toggle': {
    title: ({ commands }) => commands.listeningToggle,
    titleNow: ({ commands }) => (listening() === 'on' ? commands.listeningStop : commands.listeningStart),
    group: 'engine',
    keys: ['Mod+L'],
    when: ({ commands }) => !isEngineDown() || commands.engineRunsNot,
    run: () => (listening() === 'on' ? stopListening() : startListening()),
  },
  'engine.start': {
    title: ({ commands }) => commands.engineStart,
    group: 'engine',
    when: ({ commands }) => isEngineDown() || commands.engineRuns,
    run: startEngine,
  },
  'view.hold': {
    title: ({ commands }) => commands.holdToggle,
    titleNow: holdTitle,
    group: 'view',
    keys: ['Space'],
    run: () => (usePlayback.getState().playback === undefined ? toggleHold() : togglePlaying()),
  },
  'filter.focus': { title: ({ commands }) => commands.filter, group: 'view', keys: ['Mod+F', '/'], run: focusFilter },
  'filter.clear': {
    title: ({ commands }) => commands.filterClear,
    group: 'view',
    when: ({ commands }) => useFilter.getState().text !== '' || commands.noFilter,
    run: () => setFilter(''),
  },
  ...sourceCommands,
  ...frameCommands,
  ...findingCommands,
  ...simulateCommands,
  ...noteCommands,
  ...exportCommands,
  ...bytesCommands,
  ...checkCommands,
  ...reportCommands,
  ...aroundCommands,
  'time.next': { title: ({ commands }) => commands.timeNext, group: 'view', keys: ['T'], run: nextTimeDisplay },
  'pane.next': { title: ({ commands }) => commands.paneNext, group: 'view', keys: ['F6'], run: () => focusPane(1) },
  'pane.previous': {
    title: ({ commands }) => commands.panePrevious,
    group: 'view',
    keys: ['Shift+F6'],
    run: () => focusPane(-1),
  },
  'zoom.in': {
    title: ({ commands }) => commands.zoomIn,
    group: 'view',
    keys: ['Mod+=', 'Mod++'],
    run: () => zoom('in'),
  },
  'zoom.out': { title: ({ commands }) => commands.zoomOut, group: 'view', keys: ['Mod+-'], run: () => zoom('out') },
  'zoom.reset': {
    title: ({ commands }) => commands.zoomReset,
    group: 'view',
    keys: ['Mod+0'],
    run: () => zoom('reset'),
  },
  ...modeCommands,
  ...preferenceCommands,
  settings: { title: ({ commands }) => commands.settings, group: 'help', keys: ['Mod+,'], run: () => show('settings') },
  palette: { title: ({ commands }) => commands.palette, group: 'help', keys: ['Mod+K'], run: () => show('palette') },
  shortcuts: { title: ({ commands }) => commands.shortcuts, group: 'help', keys: ['?'], run: () => show('shortcuts') },
  about: { title: ({ commands }) => commands.about, group: 'help', run: () => show('about') },
} satisfies Record<string, Command>

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as CommandId[]

export function commandOf(id: CommandId): Command {
  return commands[id]
}

export function titleOf(id: CommandId): string {
  const command = commandOf(id)
  return (command.titleNow ?? command.title)(texts())
}

/** Why it cannot be run now, or undefined when it can. */
export function hindrance(id: CommandId): string | undefined {
  const possible = commandOf(id).when?.(texts()) ?? true
  return possible === true ? undefined : possible
}

export function run(id: CommandId): void {
  if (hindrance(id) !== undefined) return
  keepFocus()
  void commandOf(id).run()
}
