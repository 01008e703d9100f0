import { goTo, show } from '../store/view'
import type { Command } from './command'

/** The page for the job sheet; the screen Check behind it keeps its facts up to date. */
export const reportCommands = {
  'report.make': {
    title: ({ report }) => report.make,
    group: 'screens',
    keys: ['Mod+P'],
    run: () => {
      goTo('check')
      show('report')
    },
  },
} satisfies Record<string, Command>
