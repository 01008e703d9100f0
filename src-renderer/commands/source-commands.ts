import type { Texts } from '../../src-shared/texts/en'
import type { Seek } from '../../src-shared/link/contracts/playback'
import { seek, usePlayback } from '../store/playback'
import { chooseFile, closeFile, lookAt, openExample, openPasted, stopReading, useSources } from '../store/sources'
import { useView } from '../store/view'
import type { Command } from './command'

const isOpen = ({ sources }: Texts): true | string => useSources.getState().file !== undefined || sources.noFile

function isPlayable({ sources, commands }: Texts): true | string {
  if (useView.getState().screen !== 'traffic') return commands.onlyTraffic
  return usePlayback.getState().playback !== undefined || sources.playback.onlyRecordings
}

const step = (title: Command['title'], key: string, to: Seek): Command => ({
  title,
  group: 'frames',
  keys: [key],
  when: isPlayable,
  run: () => seek(to),
})

/** Where frames come from, and stepping through a recording. */
export const sourceCommands = {
  'file.open': { title: ({ sources }) => sources.open, group: 'engine', keys: ['Mod+O'], run: chooseFile },
  'file.paste': { title: ({ sources }) => sources.paste, group: 'engine', keys: ['Mod+V'], run: openPasted },
  'file.example': { title: ({ sources }) => sources.openExample, group: 'engine', run: openExample },
  'file.close': { title: ({ sources }) => sources.close, group: 'engine', when: isOpen, run: closeFile },
  'file.stop': {
    title: ({ sources }) => sources.stop,
    group: 'engine',
    when: ({ sources }) => useSources.getState().file?.phase === 'reading' || sources.nothingIsRead,
    run: stopReading,
  },
  'source.live': {
    title: ({ sources }) => sources.lookAtLive,
    group: 'engine',
    when: ({ sources }) => useSources.getState().source !== 'live' || sources.alreadyThere,
    run: () => lookAt('live'),
  },
  'source.file': {
    title: ({ sources }) => sources.lookAtFile,
    group: 'engine',
    when: (texts) => (useSources.getState().source !== 'file' ? isOpen(texts) : texts.sources.alreadyThere),
    run: () => lookAt('file'),
  },
  'playback.forward': step(({ sources }) => sources.playback.forward, 'ArrowRight', { by: 1 }),
  'playback.back': step(({ sources }) => sources.playback.back, 'ArrowLeft', { by: -1 }),
  'playback.forwardTen': step(({ sources }) => sources.playback.forwardTen, 'Shift+ArrowRight', { by: 10 }),
  'playback.backTen': step(({ sources }) => sources.playback.backTen, 'Shift+ArrowLeft', { by: -10 }),
  'playback.next': step(({ sources }) => sources.playback.nextNotable, 'Alt+ArrowRight', { notable: 'next' }),
  'playback.previous': step(({ sources }) => sources.playback.previousNotable, 'Alt+ArrowLeft', {
    notable: 'previous',
  }),
} satisfies Record<string, Command>
