import { openPanel } from '../store/check'
import { texts } from '../store/language'
import { goTo } from '../store/view'
import type { Command } from './command'

/** The screen Check. */
export const checkCommands = {
  'check.reach': {
    title: 'Check the road to this computer',
    titleNow: () => texts().check.commands.reach,
    group: 'Screens',
    run: () => {
      goTo('check')
      openPanel('reach')
    },
  },
} satisfies Record<string, Command>
