import { openPanel } from '../store/check'
import { goTo } from '../store/view'
import type { Command } from './command'

/** The screen Check. */
export const checkCommands = {
  'check.reach': {
    title: ({ check }) => check.commands.reach,
    group: 'screens',
    run: () => {
      goTo('check')
      openPanel('reach')
    },
  },
} satisfies Record<string, Command>
