import { goTo, show, useView } from '../store/view'
import type { Command } from './command'
import { focusScreen } from './focus'

/** The page for the job sheet. The screen Check behind it keeps its facts up to date; whoever came from another goes back there. */
function makeReport(): void {
  const { screen } = useView.getState()
  goTo('check')
  show('report')
  const stop = useView.subscribe(({ overlay }) => {
    if (overlay === 'report') return
    stop()
    goTo(screen)
    focusScreen()
  })
}

export const reportCommands = {
  'report.make': {
    title: ({ report }) => report.make,
    group: 'screens',
    keys: ['Mod+P'],
    run: makeReport,
  },
} satisfies Record<string, Command>
