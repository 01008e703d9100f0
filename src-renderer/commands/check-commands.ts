import { openPanel, type PanelId } from '../store/check'
import { goTo } from '../store/view'
import type { Command } from './command'

/** The screen Check. */
export const checkCommands = {
  'check.reach': { title: ({ check }) => check.commands.reach, group: 'screens', run: opens('reach') },
  'check.setup': { title: ({ check }) => check.commands.setup, group: 'screens', run: opens('setup') },
  'check.wiring': { title: ({ check }) => check.commands.wiring, group: 'screens', run: opens('wiring') },
} satisfies Record<string, Command>

function opens(panel: PanelId): () => void {
  return () => {
    goTo('check')
    openPanel(panel)
  }
}
