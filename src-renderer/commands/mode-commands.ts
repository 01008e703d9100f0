import { setMode, useEngine } from '../store/engine'
import { condition } from '../store/engine-view'
import { show } from '../store/view'
import type { Command } from './command'

const when: Command['when'] = ({ commands }) => condition(useEngine.getState()) !== 'down' || commands.engineRunsNot

/** What is done with what arrives. A relay is started in its dialog, which says where to. */
export const modeCommands = {
  'mode.answer': {
    title: ({ commands }) => commands.mode.answer,
    group: 'engine',
    when,
    run: () => setMode({ kind: 'answer' }),
  },
  'mode.listen': {
    title: ({ commands }) => commands.mode.listen,
    group: 'engine',
    when,
    run: () => setMode({ kind: 'listen' }),
  },
  'mode.relay': { title: ({ commands }) => commands.mode.relay, group: 'engine', when, run: () => show('relay') },
} satisfies Record<string, Command>
