import { CLOSE_REASONS } from '../../capture/source-event'
import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isFrameCounts } from '../frame-counts'
import { isPlayback } from './playback'
import {
  isCount,
  isFlag,
  isList,
  isMaybe,
  isNothing,
  isNumber,
  isOneOf,
  isShape,
  isText,
  isTransport,
  isUnixMs,
} from '../guard'

/** One connection, or one UDP peer. Its ends are written as HOST:PORT; a text log may not say them. */
const isSessionRow = isShape({
  session: isCount,
  transport: isTransport,
  peer: isMaybe(isText),
  local: isMaybe(isText),
  device: isMaybe(isText),
  protocol: isMaybe(isText),
  openedAt: isMaybe(isUnixMs),
  closedAt: isMaybe(isUnixMs),
  /** Why it ended; nothing while it is open. */
  why: isMaybe(isOneOf(...CLOSE_REASONS)),
  /** When it last carried something, either way. */
  lastAt: isMaybe(isUnixMs),
  frames: isCount,
  bytesIn: isCount,
  bytesOut: isCount,
})

/** A place in a file that could not be read, and what that means. */
const isNotice = isShape({ text: isText, offset: isCount, line: isMaybe(isCount) })

/** The opened file. Whatever has been read can be looked at, in every phase. */
const isFileState = isShape({
  /** Every opening has its own, the same file opened again too. */
  number: isCount,
  path: isText,
  phase: isOneOf('reading', 'read', 'cancelled', 'failed'),
  /** Bytes. */
  read: isCount,
  total: isCount,
  frames: isCount,
  framesPerSecond: isNumber,
  /** Why it could not be read at all. */
  fault: isMaybe(isText),
  /** The first bad places, of as many as `noticeCount` says. */
  notices: isList(isNotice),
  noticeCount: isCount,
})

/** A capture that was recorded on this computer; `at` is when something was last written to it. */
const isCaptureFile = isShape({ path: isText, bytes: isCount, at: isUnixMs, isBeingWritten: isFlag })

export const isRecentFile = isShape({ path: isText, openedAt: isUnixMs })

/** What there is to see; nothing can be played of what is live. */
const isLook = isShape({ counts: isFrameCounts, playback: isMaybe(isPlayback) })

/** Where frames come from. Each page looks at one source. */
export const sourcesContract = {
  questions: {
    /** The newest connections of the page's source in the order of their opening, and how many there were in all. */
    'sessions.list': { ask: isNothing, answer: isShape({ sessions: isList(isSessionRow), total: isCount }) },
    /** Newest first. */
    'captures.list': { ask: isNothing, answer: isList(isCaptureFile) },
    /** Files that were opened before and are still there, latest first. */
    'files.recent': { ask: isNothing, answer: isList(isRecentFile) },
  },
  commands: {
    /** Opens a capture of this computer or a recent file by its path. Any other file is opened by the desktop. */
    'file.open': { ask: isText, answer: isFileState },
    /** Opens a text that was pasted, such as hex or a line of a log; it is kept as a file, so that it can be found again. */
    'paste.open': { ask: isText, answer: isFileState },
    /** Reads no further. What has been read stays. */
    'file.stop': { ask: isNothing, answer: isNothing },
    'file.close': { ask: isNothing, answer: isNothing },
    /** What the page looks at from now on. */
    'source.set': { ask: isOneOf('live', 'file'), answer: isLook },
  },
  pushes: {
    'file.state': { body: isMaybe(isFileState), keep: 'latest' },
  },
} satisfies Contract

export type SessionRow = Guarded<typeof isSessionRow>
export type FileState = Guarded<typeof isFileState>
export type CaptureFile = Guarded<typeof isCaptureFile>
export type RecentFile = Guarded<typeof isRecentFile>
