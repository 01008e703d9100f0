import { editSelected } from '../edit/edit-store'
import { openAdding, startOne } from '../screens/simulate/actions'
import { useFrames } from '../store/frames'
import { stopRun, useSimulator } from '../store/simulator'
import { goTo, useView } from '../store/view'
import type { Command } from './command'

/** Simulated trackers, and frames made by hand. */
export const simulateCommands = {
  'frame.edit': {
    title: ({ simulate }) => simulate.edit.command,
    group: 'frames',
    keys: ['Mod+Shift+E'],
    when: ({ commands }) => {
      if (useView.getState().screen !== 'traffic') return commands.onlyTraffic
      return useFrames.getState().frame?.row.protocol !== undefined || commands.noSelection
    },
    run: editSelected,
  },
  'simulate.start': {
    title: ({ simulate }) => simulate.startOne,
    group: 'engine',
    run: async () => {
      goTo('simulate')
      await startOne()
    },
  },
  'simulate.add': {
    title: ({ simulate }) => simulate.add,
    group: 'engine',
    run: () => {
      goTo('simulate')
      openAdding()
    },
  },
  'simulate.stop': {
    title: ({ simulate }) => simulate.stopEvery,
    group: 'engine',
    when: ({ simulate }) => useSimulator.getState().runs.some(({ endedAt }) => endedAt === undefined) || simulate.none,
    run: () => stopRun(),
  },
} satisfies Record<string, Command>
