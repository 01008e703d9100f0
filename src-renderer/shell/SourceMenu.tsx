import { FileClock } from 'lucide-react'
import { commandOf, hindrance, run, titleOf, type CommandId } from '../commands/registry'
import { useEngine } from '../store/engine'
import { condition } from '../store/engine-view'
import { useTexts } from '../store/language'
import { openFile, refreshFiles, useSources } from '../store/sources'
import { useZone } from '../store/time-display'
import { goTo } from '../store/view'
import { bytes, dayAndTime } from '../ui/format'
import type { MenuPart } from '../ui/PopupMenu'
import { PopupMenu } from '../ui/PopupMenu'
import type { MarkTone } from '../ui/StateMark'
import { StateMark } from '../ui/StateMark'
import { fileName, folderOf } from './file-name'
import './SourceMenu.css'

const tones = { off: 'off', opening: 'busy', on: 'good', failed: 'error', down: 'error' } as const satisfies Record<
  string,
  MarkTone
>

/** Where frames come from, and whether they can; and what can be opened instead. */
export function SourceMenu() {
  const { port, state, word } = useLive()
  const { shell, sources } = useTexts()
  const { source, file } = useSources()
  const nameOf = useNames()
  const name = source === 'file' && file !== undefined ? nameOf(file.path) : undefined
  const label = name === undefined ? shell.source.label(port, word) : sources.label(name, port, word)
  return (
    <PopupMenu
      label={label}
      {...useSourceChoice()}
      more={[useActions(), ...useFiles()].filter(({ entries }) => entries.length > 0)}
      onOpen={() => void refreshFiles()}
      onChoose={choose}
    >
      <StateMark tone={tones[state]} />
      {name === undefined ? (
        <span className="source-live">
          {shell.source.live} <span className="mono">:{port}</span>
          <span className="label">{word}</span>
        </span>
      ) : (
        <>
          <FileClock size={16} aria-hidden />
          <span className="source-file" title={file?.path}>
            {name}
          </span>
        </>
      )}
    </PopupMenu>
  )
}

function useLive() {
  const listening = useEngine((view) => view.state?.listening)
  const isDown = useEngine((view) => condition(view) === 'down')
  const usual = useEngine((view) => view.state?.usual.port ?? 8888)
  const { states } = useTexts().shell.source
  const state = isDown ? 'down' : (listening?.kind ?? 'opening')
  return { port: listening?.kind === 'on' ? listening.port : usual, state, word: states[state] } as const
}

/** A capture of this computer says more by its time than by its name. */
function useNames(): (path: string) => string {
  const zone = useZone()
  const captures = useSources((known) => known.captures)
  return (path) => {
    const own = captures.find((capture) => capture.path === path)
    return own === undefined ? fileName(path) : dayAndTime(own.at, zone)
  }
}

function useSourceChoice(): MenuPart {
  const nameOf = useNames()
  const { port, word } = useLive()
  const { source, file } = useSources()
  const { shell, sources } = useTexts()
  return {
    heading: shell.source.heading,
    chosen: `source.${source}`,
    entries: [
      { id: 'source.live', title: sources.live, about: sources.liveAbout(port, word) },
      {
        id: 'source.file',
        title: sources.file,
        about: file === undefined ? sources.noFile : nameOf(file.path),
        isDisabled: file === undefined,
      },
      { id: 'go.simulate', title: sources.simulator, about: sources.simulatorAbout },
    ],
  }
}

function useActions(): MenuPart {
  const { port } = useLive()
  const { file } = useSources()
  const { shell, sources } = useTexts()
  const entry = (id: CommandId, title: string, about?: string) => ({
    id,
    title,
    about: hindrance(id) ?? about,
    keys: commandOf(id).keys?.[0],
    isDisabled: hindrance(id) !== undefined,
  })
  return {
    heading: sources.actions,
    entries: [
      entry('listening.toggle', shell.source.onPort(titleOf('listening.toggle'), port), shell.source.everyAddress),
      entry('file.open', titleOf('file.open'), sources.openAbout),
      ...(file === undefined ? [] : [entry('file.close', titleOf('file.close'))]),
    ],
  }
}

/** More of them would hide each other: the dialog of the system has the rest. */
const MOST_FILES = 5
/** What is chosen is a path, and not a command. */
const PATH = 'path:'

function useFiles(): MenuPart[] {
  const { recent, captures } = useSources()
  const { sources } = useTexts()
  const nameOf = useNames()
  const own = new Set(captures.map(({ path }) => path))
  return [
    {
      heading: sources.recent,
      entries: recent
        .filter(({ path }) => !own.has(path))
        .slice(0, MOST_FILES)
        .map(({ path }) => ({ id: PATH + path, title: fileName(path), about: folderOf(path) })),
    },
    {
      heading: sources.captures,
      entries: captures.slice(0, MOST_FILES).map(({ path, bytes: size, isBeingWritten }) => ({
        id: PATH + path,
        title: nameOf(path),
        about: isBeingWritten ? `${bytes(size)} · ${sources.beingRecorded}` : bytes(size),
      })),
    },
  ]
}

function choose(id: string): void {
  if (id.startsWith(PATH)) void openFile(id.slice(PATH.length))
  else if (id === 'go.simulate') goTo('simulate')
  else run(id as CommandId)
}
