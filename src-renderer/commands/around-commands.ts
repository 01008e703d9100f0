import { isAroundOpen, toggleAround } from '../screens/traffic/detail/around-store'
import { useView } from '../store/view'
import type { Command } from './command'

/** The map, the stream and the reasons beside fields and bytes. */
export const aroundCommands = {
  'around.toggle': {
    title: ({ commands }) => commands.aroundToggle,
    titleNow: ({ commands }) => (isAroundOpen() ? commands.aroundHide : commands.aroundShow),
    group: 'view',
    when: ({ commands }) => useView.getState().screen === 'traffic' || commands.onlyTraffic,
    run: toggleAround,
  },
} satisfies Record<string, Command>
