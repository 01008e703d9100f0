import type { SettingChanges } from '../../settings/settings'
import { readSettings } from '../../settings/settings'
import type { Contract } from '../contract'
import type { Guard } from '../guard'
import { isList, isMaybe, isNothing, isOneOf, isShape, isText } from '../guard'

const isChanges: Guard<SettingChanges> = (value): value is SettingChanges =>
  typeof value === 'object' && value !== null && readSettings(value).refused.length === 0

/** What an imported file says; `refused` names what in it fits no setting. */
const isImported = isShape({ changes: isChanges, refused: isList(isText) })

/** The settings, which the desktop program keeps. The dialogs of the system answer nothing when they are cancelled. */
export const settingsContract = {
  questions: {
    /** What differs from the defaults. */
    'settings.get': { ask: isNothing, answer: isChanges },
    'settings.choosePath': { ask: isOneOf('file', 'folder'), answer: isMaybe(isText) },
  },
  commands: {
    /** A value that is the default again is forgotten. */
    'settings.change': { ask: isChanges, answer: isNothing },
    /** Writes them where the person says, and answers where that is. */
    'settings.export': { ask: isNothing, answer: isMaybe(isText) },
    /** Reads the file that the person chooses, and uses what fits. */
    'settings.import': { ask: isNothing, answer: isMaybe(isImported) },
  },
  pushes: {},
} satisfies Contract
