import { saveCapture } from '../store/exports'
import { shownCount, useFrames } from '../store/frames'
import { show, useView } from '../store/view'
import type { Command } from './command'

/** Writing what was recorded to files elsewhere. */
export const exportCommands = {
  'frames.export': {
    title: ({ exports }) => exports.command,
    group: 'frames',
    keys: ['Mod+E'],
    when: ({ commands }) => {
      if (useView.getState().screen !== 'traffic') return commands.onlyTraffic
      return shownCount(useFrames.getState()) > 0 || commands.noFrames
    },
    run: () => show('export'),
  },
  'capture.save': {
    title: ({ exports }) => exports.save,
    group: 'frames',
    keys: ['Mod+S'],
    when: ({ exports }) => useFrames.getState().counts.total > 0 || exports.nothing,
    run: saveCapture,
  },
} satisfies Record<string, Command>
