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
    step: {
      port: 'Port open',
      reach: 'Reachable',
      contact: 'First contact',
      identity: 'Identified',
      position: 'Position',
      wiring: 'Wiring tests',
    },
    state: { passed: 'passed', warning: 'take a look', failed: 'failed', waiting: 'waiting' },
    /** What each step says, by its code, and what to do next. */
    says: {
      'port.on': {
        what: (v: { port: string; transports: string }) => `Listening on port ${v.port}, ${v.transports}.`,
      },
      'port.off': { what: 'Not listening, so nothing can arrive.', next: 'Start listening.' },
      'port.opening': { what: 'The port is being opened.' },
      'port.failed': {
        what: (v: { text: string; system: string }) => `Not listening. ${v.text} (${v.system})`,
        next: 'Close the other program, or listen on another port and set that one in the tracker.',
      },
      'port.otherTransport': {
        what: (v: { port: string; expected: string }) =>
          `The job says ${v.expected}, but port ${v.port} is not open for ${v.expected}.`,
        next: 'Listen on both transports, or correct the job.',
      },
      'port.thisComputerOnly': {
        what: (v: { host: string }) => `Listening on ${v.host}: only this computer can come in.`,
        next: 'Listen on all addresses.',
      },
      'port.recording': { what: 'A recording: the port was open when it was made.' },
      'reach.device': { what: (v: { from: string }) => `The tracker came in from ${v.from}. The road is open.` },
      'reach.deviceNearby': {
        what: (v: { from: string }) => `The tracker came in from ${v.from}, in a network beside this one.`,
      },
      'reach.deviceHere': {
        what: 'A simulated tracker on this computer came in. That says nothing of the road from outside.',
      },
      'reach.visitor': {
        what: (v: { from: string }) => `${v.from} came in from outside. The road is open.`,
      },
      'reach.sameNetwork': {
        what: (v: { from: string }) =>
          `${v.from} came in, but from the same network: this computer lets it in, the road from outside is not proven.`,
        next: 'Switch Wi-Fi off on the phone and open the page over mobile data.',
      },
      'reach.visitorHere': {
        what: 'The page was opened on this computer itself, which proves nothing.',
        next: 'Open it on a phone, over mobile data.',
      },
      'reach.public': {
        what: (v: { address: string }) => `This computer has the public address ${v.address}. Nobody has come in yet.`,
        next: 'Open the page on a phone, over mobile data.',
      },
      'reach.private': {
        what: (v: { address: string }) =>
          `This computer has the address ${v.address}, which is valid in its own network only. A router has to lead the port here.`,
        next: 'Have the router lead the port here, or relay from a rented host.',
      },
      'reach.carrierNat': {
        what: (v: { address: string }) =>
          `Your provider shares one address among many customers (${v.address}). No router can lead a port through that.`,
        next: 'Relay from a rented host.',
      },
      'reach.doubleNat': {
        what: (v: { address: string }) =>
          `The router leads the port here, but its own outside address ${v.address} is not public: another router or the provider stands before it.`,
        next: 'Lead the port through the other router too, or relay from a rented host.',
      },
      'reach.mapped': {
        what: (v: { address: string }) => `The router leads the port here from ${v.address}. Nobody has come in yet.`,
        next: 'Open the page on a phone, over mobile data.',
      },
      'reach.noNetwork': { what: 'This computer is in no network.', next: 'Connect it by cable, Wi-Fi or a phone.' },
      'reach.port': { what: 'Waits for the open port.' },
      'reach.recording': { what: 'A recording: whatever is in it came in.' },
      'contact.here': {
        what: (v: { protocol: string; at: string }) =>
          v.at === '' ? `It speaks ${v.protocol}.` : `First heard at ${v.at}. It speaks ${v.protocol}.`,
      },
      'contact.lost': {
        what: (v: { lastAt: string }) => `Nothing heard for ${v.lastAt}.`,
        next: 'Check its power and its mobile network; ask for its status by SMS.',
      },
      'contact.mute': {
        what: (v: { count: string }) => `Connections were opened, but no data came (${v.count} so far).`,
        next: 'Some SIM plans let connections open and block the data: try another SIM or APN, or UDP.',
      },
      'contact.foreign': {
        what: (v: { title: string }) => `A tracker came in that is not read here: ${v.title}.`,
        next: 'Save the recording and send it to support.',
      },
      'contact.unread': {
        what: 'Bytes came that no known family speaks.',
        next: 'Look at them in Traffic; save the recording for support.',
      },
      'contact.none': {
        what: 'No tracker has come in yet.',
        next: 'Send it this address with the set-up card, and wait twice its interval.',
      },
      'identity.same': { what: (v: { device: string }) => `${v.device}, as on the job.` },
      'identity.valid': { what: (v: { device: string }) => `${v.device}; the check digit is right.` },
      'identity.zeros': {
        what: (v: { device: string; typed: string }) =>
          `It sends ${v.device}, the job says ${v.typed}: the same but for zeros in front.`,
        next: 'Register it exactly as the platform wants it.',
      },
      'identity.differs': {
        what: (v: { kind: string }) =>
          ({
            digit: 'One digit is not as on the job.',
            swapped: 'Two neighbouring digits are swapped on the job.',
            length: 'The job has digits too many or too few.',
            other: 'This is not the device of the job.',
          })[v.kind] ?? '',
        next: 'Compare with the label, then correct the job or choose the other device.',
      },
      'identity.checkDigit': {
        what: (v: { device: string; digit: string }) =>
          `${v.device} cannot be an IMEI: its last digit should be ${v.digit}.`,
        next: 'Compare with the label. Cloned devices carry such numbers.',
      },
      'identity.sample': {
        what: (v: { device: string }) => `${v.device} is a number from a manual: the device was never given its own.`,
        next: 'Have the seller write its IMEI into it.',
      },
      'identity.short': {
        what: (v: { device: string }) => `It calls itself ${v.device}, which is no IMEI but a number of its own.`,
        next: 'Register this number, not the IMEI on the label.',
      },
      'identity.family': {
        what: (v: { protocol: string; expected: string }) =>
          `It speaks ${v.protocol}; the model on the job usually speaks ${v.expected}.`,
        next: 'Go on with what it speaks: boxes of one name hold different devices.',
      },
      'identity.transport': {
        what: (v: { transport: string; expected: string }) => `It sends by ${v.transport}; the job says ${v.expected}.`,
        next: 'Both are answered here. Change it only if the platform needs it.',
      },
      'identity.unnamed': {
        what: (v: { protocol: string }) => `It speaks ${v.protocol}, but has not said who it is.`,
        next: 'Switch it off and on: it names itself when it starts.',
      },
      'identity.none': { what: 'Waits for the first contact.' },
      'position.good': {
        what: (v: { satellites: string }) =>
          v.satellites === '' ? 'Valid positions arrive.' : `Valid positions arrive, ${v.satellites} satellites.`,
      },
      'position.noFix': {
        what: (v: { satellites: string }) =>
          v.satellites === ''
            ? 'It is connected, but has no satellite fix.'
            : `It is connected, but has no satellite fix (${v.satellites} satellites seen).`,
        next: 'Move it under open sky, label up, and wait 2 to 15 minutes.',
      },
      'position.clock': {
        what: (v: { offsetMs: string; side: string }) =>
          `Its clock is ${v.offsetMs} ${v.side === 'ahead' ? 'ahead' : 'behind'}.`,
        next: 'Trackers are normally set to UTC: set its time zone to 0.',
      },
      'position.lost': {
        what: (v: { lastAt: string }) => `The last valid position is ${v.lastAt} old.`,
        next: 'Move it under open sky.',
      },
      'position.none': {
        what: 'Waits for the first position.',
        next: 'Some trackers report only while moving or with the ignition on.',
      },
      'position.second': { what: 'One valid position has arrived.', next: 'A second one will confirm it.' },
      'position.zero': {
        what: 'It sends the position 0, 0, which is no place.',
        next: 'Move it under open sky and wait for a fix.',
      },
      'wiring.passed': { what: (v: { done: string }) => `All ${v.done} tests passed.` },
      'wiring.partly': {
        what: (v: { done: string; of: string }) => `${v.done} of ${v.of} tests passed; the others were not tested.`,
      },
      'wiring.failed': {
        what: (v: { done: string; of: string }) => `${v.done} of ${v.of} tests passed.`,
        next: 'Look at the wire of the failed test, then try it again.',
      },
      'wiring.running': { what: (v: { test: string }) => `Testing: ${v.test}.` },
      'wiring.none': { what: 'No wire has been tested.', next: 'Start the wiring tests.' },
      'wiring.skipped': { what: 'All tests were skipped.' },
    },
    /** What a browser is shown that reaches the port. */
    page: {
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
