import type { Contract } from './contract'
import { settingsContract } from './contracts/settings'
import { tilesContract } from './contracts/tiles'
import { textFilesContract } from './contracts/text-files'
import type { Guarded } from './guard'
import { isFlag, isList, isMaybe, isNothing, isNumber, isOneOf, isShape, isText, isWhole } from './guard'

const isDeath = isShape({ at: isNumber, exitCode: isNumber })

/** The engine's process as the desktop sees it: the engine itself cannot tell that it is gone. */
const isEngineHealth = isShape({
  state: isOneOf('starting', 'alive', 'down'),
  pid: isMaybe(isWhole(0)),
  /** Every time it ended without being asked to, oldest first. */
  deaths: isList(isDeath),
})

const isAbout = isShape({ version: isText, electron: isText, chromium: isText, node: isText, platform: isText })

/** `name` is suggested; `kind` says in words what kind of file it is. */
const isTargetAsk = isShape({ title: isText, name: isText, kind: isText, ending: isText })

/** Everything the page and the desktop program (Electron's main process) say to each other. */
export const desktopContract = {
  questions: {
    about: { ask: isNothing, answer: isAbout },
    'engine.health': { ask: isNothing, answer: isEngineHealth },
    ...settingsContract.questions,
    ...tilesContract.questions,
  },
  commands: {
    'engine.start': { ask: isNothing, answer: isNothing },
    ...settingsContract.commands,
    ...textFilesContract.commands,
    'zoom.step': { ask: isOneOf('in', 'out', 'reset'), answer: isNumber },
    /** Asks the person for a capture and hands it to the engine; false when they think better of it. */
    'file.choose': { ask: isNothing, answer: isFlag },
    /** Opens the capture that comes with the program. */
    'file.example': { ask: isNothing, answer: isNothing },
    /** Shows a capture in the system's file manager. */
    'file.reveal': { ask: isText, answer: isNothing },
    /** Asks where to write a file; nothing when the person thinks better of it. */
    'file.chooseTarget': { ask: isTargetAsk, answer: isMaybe(isText) },
    /** Writes what the page shows for printing as a PDF. Asks where; nothing when the person thinks better of it. */
    'report.save': { ask: isText, answer: isMaybe(isText) },
    /** Asked for when a person pastes. */
    'clipboard.read': { ask: isNothing, answer: isText },
    'clipboard.write': { ask: isText, answer: isNothing },
  },
  pushes: {
    'engine.health': { body: isEngineHealth, keep: 'latest' },
  },
} satisfies Contract

export type DesktopContract = typeof desktopContract
export type EngineHealth = Guarded<typeof isEngineHealth>
export type About = Guarded<typeof isAbout>
export type TargetAsk = Guarded<typeof isTargetAsk>
