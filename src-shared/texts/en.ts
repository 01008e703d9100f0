import { countsIn } from './counts'

const { count, counted } = countsIn('en-GB')

/**
 * Every sentence that a person reads, in English: one section per area. A value is a string, or a pure function of what
 * is to be said in it that returns one. The other languages have the shape of this table: the compiler finds what is missing.
 */
export const en = {
  /** Words that stand in several places. */
  common: {
    cancel: 'Cancel',
    close: 'Close',
    copy: 'Copy',
    frames: (frames: number) => counted(frames, 'frame', 'frames'),
    shownOf: (shown: number, total: number) => `${count(shown)} of ${count(total)}`,
  },

  /** The bars, the palette, the menus, the sheets and what the engine's notices say. */
  shell: {
    screens: { check: 'Check', traffic: 'Traffic', simulate: 'Simulate', compare: 'Compare' },
    /** Of macOS. */
    menu: { edit: 'Edit', window: 'Window' },
  },

  /** The screen Traffic: devices, frames, fields, bytes. */
  traffic: {
    devices: 'Devices',
  },

  /** The map and the route. */
  map: {
    map: 'Map',
  },

  /** Sources: live, files, recordings, playback. */
  sources: {
    live: 'Live',
  },

  /** Marks and comments. */
  notes: {
    comment: 'Comment',
  },

  /** The screen Check: its six steps, reachability. */
  check: {
    steps: 'Steps',
    /** What a browser is shown that reaches the port. */
    page: {
      title: 'Trackbench',
      reached: 'You reached the diagnostic tool.',
      open: 'The road is open.',
      next: 'You can close this page: the step “Reachable” has been told.',
    },
  },

  /** The set-up card: carriers, texts to send, replies. */
  setup: {
    card: 'Set-up card',
  },

  /** The wiring tests. */
  wiring: {
    tests: 'Wiring tests',
  },

  /** Findings: what is wrong, why, what to try. */
  diagnosis: {
    findings: 'Findings',
  },

  /** The screen Simulate. */
  simulate: {
    trackers: 'Simulated trackers',
  },

  /** The settings dialog. */
  settings: {
    title: 'Settings',
  },

  /** The verification report. */
  report: {
    title: 'Verification report',
  },
}

/** The same table in any language: a string where English has a string, a sentence from the same arguments elsewhere. */
export type Texts = InAnyLanguage<typeof en>

type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Id in keyof T]: InAnyLanguage<T[Id]> }
