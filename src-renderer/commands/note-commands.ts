import type { Texts } from '../../src-shared/texts/en'
import { toggleText, useStream } from '../screens/traffic/stream/stream-store'
import { findStep, openFind, useFind } from '../store/find'
import { copyFrameLink } from '../screens/traffic/detail/frame-link'
import { extendBy } from '../store/frame-steps'
import { shownCount, useFrames } from '../store/frames'
import { nextColour, toggleMark, writeComment } from '../store/notes'
import { useView } from '../store/view'
import type { Command } from './command'

const onTraffic = ({ commands }: Texts): true | string =>
  useView.getState().screen === 'traffic' || commands.onlyTraffic

function hasSelection(texts: Texts): true | string {
  const possible = onTraffic(texts)
  if (possible !== true) return possible
  return useFrames.getState().selected !== undefined || texts.commands.noSelection
}

/** A comment is written where it will stand. */
function isSelectionInList(texts: Texts): true | string {
  const possible = hasSelection(texts)
  return possible === true ? useFrames.getState().place !== undefined || texts.commands.notInList : possible
}

function hasFrames(texts: Texts): true | string {
  const possible = onTraffic(texts)
  return possible === true ? shownCount(useFrames.getState()) > 0 || texts.commands.noFrames : possible
}

const isSought = (texts: Texts): true | string => useFind.getState().text !== '' || texts.find.nothingSought

const note = (id: keyof Texts['notes']['commands'], key: string, run: Command['run']): Command => ({
  title: ({ notes }) => notes.commands[id],
  group: 'frames',
  keys: [key],
  when: hasSelection,
  run,
})

/** What a person says of frames, and looking for frames in the list. */
export const noteCommands = {
  'note.mark': {
    ...note('mark', 'M', toggleMark),
    titleNow: ({ notes }) => notes.commands[useFrames.getState().frame?.row.mark === undefined ? 'mark' : 'unmark'],
  },
  'note.colour': note('colour', 'Shift+M', nextColour),
  'note.comment': {
    ...note('comment', 'C', writeComment),
    when: isSelectionInList,
    titleNow: ({ notes }) =>
      notes.commands[useFrames.getState().frame?.row.comment === undefined ? 'comment' : 'commentEdit'],
  },
  'frame.link': note('link', 'Mod+Alt+C', copyFrameLink),
  'frame.extendDown': note('extendDown', 'Shift+ArrowDown', () => extendBy(1)),
  'frame.extendUp': note('extendUp', 'Shift+ArrowUp', () => extendBy(-1)),
  'find.open': {
    title: ({ find }) => find.command,
    group: 'frames',
    keys: ['Mod+Shift+F'],
    when: hasFrames,
    run: openFind,
  },
  'find.next': {
    title: ({ find }) => find.next,
    group: 'frames',
    keys: ['F3'],
    when: isSought,
    run: () => findStep('next'),
  },
  'find.previous': {
    title: ({ find }) => find.previous,
    group: 'frames',
    keys: ['Shift+F3'],
    when: isSought,
    run: () => findStep('previous'),
  },
  'stream.toggle': {
    title: ({ stream }) => stream.toggle,
    titleNow: ({ stream }) => (useStream.getState().isText ? stream.hex : stream.text),
    group: 'view',
    keys: ['H'],
    when: onTraffic,
    run: toggleText,
  },
} satisfies Record<string, Command>
