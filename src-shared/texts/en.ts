import { countsIn } from './counts'
import { diagnosis } from './en-diagnosis'
import { simulate } from './en-simulate'

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
    putAway: 'Put away',
    show: 'Show',
    unknown: 'unknown',
    bytes: (bytes: number) => counted(bytes, 'byte', 'bytes'),
    frames: (frames: number) => counted(frames, 'frame', 'frames'),
    devices: (devices: number) => counted(devices, 'device', 'devices'),
    shownOf: (shown: number, total: number) => `${count(shown)} of ${count(total)}`,
    ago: (duration: string) => `${duration} ago`,
    now: 'now',
    never: 'never',
    list: (parts: readonly string[]) => parts.join(' and '),
    severities: { error: 'errors', warning: 'warnings', info: 'notes' },
  },

  /** The bars, the palette, the menus, the sheets and what the engine's notices say. */
  shell: {
    screens: { check: 'Check', traffic: 'Traffic', simulate: 'Simulate', compare: 'Compare' },
    screensLabel: 'Screens',
    status: 'Status',
    messages: 'Messages',
    /** Of macOS. */
    menu: { edit: 'Edit', window: 'Window' },
    source: {
      heading: 'Source',
      label: (port: number, state: string) => `Source: live, port ${port}, ${state}`,
      live: 'Live',
      onPort: (command: string, port: number) => `${command} on port ${port}`,
      everyAddress: 'TCP and UDP, on every address of this computer',
      states: { off: 'off', opening: 'opening', on: 'listening', failed: 'failed', down: 'engine down' },
    },
    sessions: 'Open sessions',
    relay: {
      title: 'Relay to a platform',
      promise:
        'Every byte passes untouched, both ways, after it was recorded here. Nothing is answered by this program.',
      label: 'Platform, as HOST:PORT',
      example: 'platform.example:8888',
      unreadable: 'Write a host and a port, such as platform.example:8888.',
      consequence: (to: string) => `From now on ${to} receives everything that trackers send to this port.`,
      suggest: (to: string) => `Use ${to}`,
      suggestion:
        'The Plaspy platform: it will receive what this tracker sends, and shows it in the account where its IMEI is registered.',
      start: 'Start relaying',
      item: 'Relay',
      notListening: (to: string) => `Relay to ${to}: not listening`,
      idle: (to: string) => `Relay to ${to}: no tracker is connected`,
      passing: (received: number, passed: number) =>
        `Passing through, byte-identical: ${counted(received, 'byte', 'bytes')} in / ${count(passed)} out`,
      answered: (ms: string) => `platform answered in ${ms} ms`,
      noAnswer: 'no answer yet',
      silent: (duration: string) => `platform silent for ${duration}: this IMEI may not be registered there`,
      unreachable: (to: string, code: string) => `${to} cannot be reached (${code}); recording goes on`,
      retry: (seconds: number) => `next try in ${count(seconds)} s`,
      retrying: 'trying now',
    },
    mode: {
      heading: 'Mode',
      label: (mode: string) => `Mode: ${mode}`,
      answer: 'Answer here',
      answerAbout: 'Trackers get the answers a server would give',
      listen: 'Listen only',
      listenAbout: 'Nothing is ever sent back',
      relay: 'Relay',
      relayChoose: 'Relay…',
      relayAbout: 'Handed on to a platform, byte for byte',
    },
    filter: {
      label: 'Filter',
      clear: 'Clear the filter',
      completions: 'Completions',
      help: 'Plain words search everything; names such as imei: and speed> ask for one thing.',
      understood: (sentence: string) => `Frames where ${sentence}.`,
      stillShown: 'The list still shows what it showed.',
      wasMeant: 'was this meant?',
    },
    frameCount: 'Frames shown / frames in all',
    searched: (percent: number) => `${percent} % searched`,
    hold: 'Hold',
    held: (fresh: number) => `Held · ${count(fresh)} new`,
    holdHint: 'Freeze what is shown. Recording goes on.',
    time: {
      heading: 'Time display',
      label: (display: string) => `Time display: ${display}`,
      titles: {
        local: 'local time',
        utc: 'UTC',
        first: 'since first',
        previous: 'since previous',
        device: 'device time',
      },
      about: {
        first: 'Since the first frame',
        previous: 'Since the frame before',
        device: 'As the tracker claims it',
      },
    },
    findings: 'Findings',
    findingsWord: 'findings',
    recording: {
      label: 'Recording',
      none: 'not recording',
      since: (clock: string, size: string) => `rec ${clock} ${size}`,
      stopped: (why: string) => `recording stopped: ${why}`,
    },
    rate: 'Frames per second',
    perSecond: (rate: string) => `${rate} fr/s`,
    dropped: 'Dropped',
    drops: (what: string) => `${what} dropped`,
    engine: {
      label: 'Engine',
      starting: 'Engine starting',
      running: 'Engine running',
      silent: 'Engine does not answer',
      down: 'Engine down',
    },
    notice: {
      restarted: (when: string) => `The engine stopped${when} and was started again.`,
      nothingOpen: 'No capture was open, so nothing is lost.',
      showFile: 'Show file',
      recovered: (clock: string, frames: number, size: string) =>
        `Session of ${clock} was not closed: ${counted(frames, 'frame', 'frames')} recovered, ${size}.`,
      down: (when: string) => `The engine stopped${when} and is not running.`,
      nothingReceived: 'Nothing is received or recorded.',
      when: (clock: string, exitCode: number) => ` at ${clock}${exitCode === 0 ? '' : ` with exit code ${exitCode}`}`,
      silent: 'The engine has not answered for some seconds.',
      outOfDate: 'What is shown may be out of date.',
    },
    listening: {
      engineDown: 'The engine is not running, so nothing can arrive.',
      on: (where: string, transports: string) => `Listening on ${where}, ${transports}.`,
      failed: (why: string, code: string) => `Not listening. ${why} (${code})`,
      off: 'Not listening, so nothing can arrive.',
      opening: 'One moment…',
      onPort: (port: number) => `Listen on port ${port}`,
    },
    palette: { title: 'Commands', search: 'Search commands', none: 'No command has these words.' },
    shortcuts: { title: 'Keyboard shortcuts', all: 'All shortcuts' },
    about: {
      title: 'About Trackbench',
      words: 'The bench on which a silent GPS tracker becomes visible.',
      system: 'System',
      copy: 'Copy versions',
      copied: 'Versions copied',
    },
    faults: {
      listeningStart: 'Listening did not start',
      listeningStop: 'Listening did not stop',
      mode: 'The mode was not changed',
      engine: 'The engine was not started',
      filter: 'The filter was not applied',
      copy: 'Nothing was copied',
      frame: 'The frame could not be read.',
      setting: 'The setting was not kept',
    },
    zoom: (percent: number) => `Zoom ${percent} %`,
    copied: (what: string, form: string) => `${what} copied as ${form}`,
    fieldCopied: (field: string) => `${field} copied`,
  },

  /** Names of commands, why they cannot be done now, and their groups. */
  commands: {
    groups: { screens: 'Screens', engine: 'Engine', frames: 'Frames', view: 'View', help: 'Help' },
    listeningToggle: 'Start or stop listening',
    listeningStart: 'Start listening',
    listeningStop: 'Stop listening',
    engineStart: 'Start the engine',
    engineRuns: 'The engine is running',
    engineRunsNot: 'The engine is not running',
    holdToggle: 'Hold or resume the view; play or pause a recording',
    hold: 'Hold the view',
    resume: 'Resume the view',
    filter: 'Filter',
    filterClear: 'Clear the filter',
    noFilter: 'There is no filter',
    timeNext: 'Next time display',
    paneNext: 'Next pane',
    panePrevious: 'Previous pane',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Zoom to 100 %',
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    language: (language: string) => `Language: ${language}`,
    languageSystem: 'as the system',
    palette: 'Commands',
    settings: 'Settings',
    mode: { answer: 'Mode: answer here', listen: 'Mode: listen only', relay: 'Mode: relay to a platform' },
    shortcuts: 'Keyboard shortcuts',
    about: 'About Trackbench',
    onlyTraffic: 'Only on Traffic',
    noFrames: 'There are no frames',
    noSelection: 'No frame is selected',
    frameNext: 'Next frame',
    framePrevious: 'Previous frame',
    framesDown: 'Ten frames down',
    framesUp: 'Ten frames up',
    frameFirst: 'First frame',
    frameLast: 'Last frame, and follow',
    goTo: 'Go to a frame or a time',
    follow: 'Follow this connection, or all again',
    clear: 'Clear the filter, then the selection',
    selectNone: 'Select no frame',
    nothingToClear: 'There is no filter and no selection',
    copyAs: (form: string) => `Copy the frame as ${form}`,
    devicesToggle: 'Show or hide the device list',
    devicesHide: 'Hide the device list',
    devicesShow: 'Show the device list',
    offsetsToggle: 'Offsets in hex or in decimal',
    offsetsHex: 'Offsets in hex',
    offsetsDecimal: 'Offsets in decimal',
    inspectorToggle: 'Show or hide the inspector',
    inspectorHide: 'Hide the inspector',
    inspectorShow: 'Show the inspector',
  },

  /** The screen Traffic: devices, frames, fields, bytes. */
  traffic: {
    devices: 'Devices',
    devicesWidth: 'Width of the device list',
    listWidth: 'Width of the frame list',
    listHeight: 'Height of the frame list',
    fieldsWidth: 'Width of the fields',
    fieldsHeight: 'Height of the fields',
    empty: {
      nothing: 'No frames yet',
      nothingAbout:
        'Every byte that arrives is recorded before anything else happens to it, then listed here frame by frame.',
      held: 'View held',
      heldAbout: (frames: number) => `Recording continues: ${counted(frames, 'frame', 'frames')} came since.`,
      hidden: 'No frame matches',
      hides: (frames: number) => `hides ${counted(frames, 'frame', 'frames')}.`,
    },
    news: {
      devices: (devices: number) => counted(devices, 'new device', 'new devices'),
      frames: (frames: number) => counted(frames, 'new frame', 'new frames'),
      problems: (problems: number) => `${count(problems)} with problems`,
    },
    goTo: {
      label: 'Frame number or time',
      utc: ' (UTC)',
      example: '1284 or 14:02',
      go: 'Go',
      unreadable: 'Write a frame number, such as 1284, or a time, such as 14:02 or 14:02:11.',
      tooLate: 'No frame is that late.',
    },
    device: {
      none: 'Not identified',
      nameless: 'Frames that name no device',
      gone: 'not connected',
      quiet: 'connected, quiet',
      there: 'connected',
      connections: (state: string, connections: number) => `${state}, ${count(connections)} connections`,
      hasFix: 'has sent a position',
      noFix: 'no position yet',
      lastFix: (place: string, ago: string) => `last position ${place}, ${ago}`,
      about: (who: string, state: string, ago: string, fix: string) => `${who}: ${state}, last heard ${ago}, ${fix}`,
    },
    frames: 'Frames',
    frame: 'Frame',
    frameNumber: (number: number) => `Frame ${number}`,
    columns: {
      number: '#',
      time: 'Time',
      device: 'Device',
      connection: 'Conn.',
      direction: 'Direction',
      protocol: 'Protocol',
      type: 'Type',
      summary: 'Summary',
      issues: 'Issues',
    },
    timeColumn: {
      local: 'Time',
      utc: 'Time (UTC)',
      first: 'Since first',
      previous: 'Since previous',
      device: 'Device time',
    },
    fresh: (frames: number) => `${count(frames)} new`,
    silent: (duration: string) => `${duration} silent`,
    fromDevice: 'from the device',
    toDevice: 'to the device',
    noArrival: 'No time of arrival',
    arrived: (when: string) => `Arrived ${when}`,
    deviceSays: (when: string) => `the device says ${when} UTC`,
    menu: {
      connection: 'Connection',
      onlyConnection: 'Only this connection',
      copyAs: 'Copy the bytes as',
      filterBy: 'Filter by',
      only: 'Only this',
      also: 'Add this',
      not: 'Not this',
    },
    forms: {
      hex: 'hex',
      spaced: 'hex with spaces',
      text: 'text',
      array: 'C array',
      base64: 'base64',
      command: 'command line',
    },
    detail: {
      frame: 'Selected frame',
      none: 'No frame is selected',
      noneAbout: 'Select one in the list: its fields and its bytes stand here, each linked to the other.',
      tabs: 'What the frame says',
      fields: 'Fields',
      why: 'Why this protocol',
      answer: 'Answer',
      field: 'Field',
      value: 'Value',
      bytes: 'Bytes',
      notRecorded: 'The bytes of this frame were not recorded.',
      stranger: (title: string) => `These bytes are known by name only: ${title}. They are kept as they came.`,
      unexplained: (bytes: number) =>
        `No field explains ${counted(bytes, 'byte', 'bytes')}. They are kept as they came.`,
      wrong: 'What is wrong',
      shouldBe: 'should be',
      shouldBeSo: '← should be so',
      expected: (hex: string) => `should be ${hex}`,
      fieldsOfByte: (at: number) => `Fields of byte ${at}`,
      all: 'all',
      bits: (low: number, high: number) => (low === high ? `bit ${low}` : `bits ${low}–${high}`),
      bytesAt: (range: string, isOne: boolean) => `${isOne ? 'byte' : 'bytes'} ${range}`,
      beforeByte: (at: number) => `before byte ${at}`,
      placeOf: (place: string, total: number) => `${place} of ${total}`,
      emptyValue: 'empty',
      notExplained: 'not explained',
      separator: 'separator',
      nothingSelected: 'Nothing is selected',
      selectedBytes: 'Selected bytes',
      cell: (offset: number, hex: string, field: string) => `offset ${offset}, hex ${hex}, ${field}`,
      cellField: (field: string) => `field ${field}`,
      copyBytes: 'Copy bytes',
      copyAs: (what: string) => `Copy ${what} as`,
      hex: 'hex',
      decimal: 'dec',
      offsetsHint: 'Show offsets in hex or in decimal',
      signs: 'text',
      inspector: 'Inspector',
      inspectorEmpty: 'Select bytes or a field to read them as numbers, places, times and sums.',
      bigEndian: 'big-endian',
      littleEndian: 'little-endian',
      readings: {
        numbers: 'Numbers',
        formats: 'Formats',
        sums: 'Sums of all selected bytes',
        bit: (bits: number) => `${bits} bit`,
        float: 'Float',
        double: 'Double',
        big: (label: string) => `${label}, big`,
        little: (label: string) => `${label}, little`,
        bits: 'Bits',
        unixTime: 'Unix time',
        sixBytes: 'Six-byte time',
        lowSum: 'Sum, low byte',
        checkDigit: (digits: string, right: string) => `${digits} + check digit ${right}`,
        wrongDigit: (digits: string, right: string) => `${digits} ✗ should end in ${right}`,
      },
    },
    answer: {
      label: 'Answer',
      copy: 'Copy the answer as hex',
      toDevice: 'This frame went to the device: it is itself an answer, or a command.',
      unknownFamily: 'Nobody knows what to answer to bytes of an unknown family, so nothing is sent.',
      none: (protocol: string) => `A ${protocol} server sends nothing back to this frame.`,
      sent: (protocol: string, frames: number) =>
        `A ${protocol} server answers ${frames === 1 ? 'this' : `these ${frames} frames`}. In the mode “Answer here” it was sent; some devices repeat themselves until it comes.`,
    },
    why: {
      toDevice: (protocol: string) =>
        `This frame went to the device, so it is read as what a ${protocol} server sends. Families are told apart by what devices send: select one of those frames.`,
      server: 'server',
      byOthers: (protocol: string) =>
        `The connection was recognised as ${protocol} by other frames, so this one is read like them.`,
      runnerUp: 'Runner-up',
      nearest: 'Nearest',
      others: (families: number) => `${counted(families, 'other is', 'others are')} ruled out`,
      byName: 'known by name, not decoded here',
      verdicts: { sure: 'sure', possible: 'perhaps', short: 'needs more bytes', no: 'ruled out' },
      ruledOutAt: (byte: number) => `ruled out at byte ${byte}`,
      passed: 'passed',
      failed: 'failed',
    },
    issues: {
      short: 'cut short',
      checksum: 'checksum',
      range: 'implausible',
      'unknown-type': 'unknown type',
      noise: 'noise',
      trailing: 'left over',
      duplicate: 'repeated',
      ambiguous: 'ambiguous',
      internal: 'decoder fault',
    },
    types: {
      alarm: 'alarm',
      position: 'position',
      login: 'login',
      status: 'status',
      reply: 'reply',
      info: 'info',
      heartbeat: 'heartbeat',
      other: 'other',
      noise: 'noise',
    },
    remembered: {
      duplicate: 'The same frame again, byte for byte: the device was probably not told that it arrived',
      ambiguous:
        'These bytes fit more than one family: see “Why this protocol”, and choose by hand if this reads wrong',
      decoder: (protocol: string, fault: string) =>
        `The ${protocol} decoder failed on this frame (${fault}): please report it with these bytes`,
    },
  },

  /** The map and the route. */
  map: {
    map: 'Map',
  },

  /** Sources: live, files, recordings, playback. */
  sources: {
    live: 'Live',
    liveAbout: (port: number, state: string) => `Port ${port}, ${state}`,
    file: 'File',
    noFile: 'No file is open',
    simulator: 'Simulator',
    simulatorAbout: 'Trackers that are played into the live port',
    label: (file: string, port: number, state: string) => `Source: file ${file}; live port ${port}, ${state}`,
    actions: 'Do',
    recent: 'Opened before',
    captures: 'Recorded on this computer',
    beingRecorded: 'being recorded',
    chooseTitle: 'Open a capture',
    captureFiles: 'Captures and logs',
    allFiles: 'All files',
    open: 'Open a capture…',
    openAbout: 'pcapng, pcap, server logs, JSON lines, hex',
    close: 'Close the file',
    stop: 'Stop reading the file',
    lookAtLive: 'Look at the live source',
    lookAtFile: 'Look at the opened file',
    nothingIsRead: 'No file is being read',
    alreadyThere: 'It is being looked at',
    notOpened: 'The file was not opened',
    notShown: 'The source was not changed',
    drop: 'Drop the file to open it',
    dropAbout: 'pcapng, pcap, server logs, JSON lines, hex. The live recording goes on.',
    reading: (file: string) => `Reading ${file}`,
    progress: (frames: number, rate: string, percent: number) =>
      `${counted(frames, 'frame', 'frames')} · ${rate} a second · ${percent} %`,
    stopped: (frames: number) => `Reading was stopped. The first ${counted(frames, 'frame is', 'frames are')} here.`,
    failed: (file: string) => `${file} could not be opened.`,
    damaged: (frames: number) => `Read ${counted(frames, 'frame', 'frames')}.`,
    moreFaults: (more: number) => `${counted(more, 'further place', 'further places')} could not be read.`,
    showEnd: 'Show the end',
    emptyTitle: 'No frames in this file',
    emptyAbout: 'What the file holds is no traffic of trackers, or none that could be read.',
    readingTitle: 'Reading the file',
    readingAbout: 'The first frames will stand here in a moment.',
    playback: {
      label: 'Playback',
      play: 'Play',
      pause: 'Pause',
      position: 'Playhead',
      frame: (frame: number, total: number) => `frame ${count(frame)} of ${count(total)}`,
      speed: 'Speed',
      speedLabel: (speed: string) => `Speed: ${speed}`,
      max: 'as fast as it goes',
      skip: 'Skip silence',
      skipHint: 'Silences of more than 2 s last 2 s',
      forward: 'Step one frame on',
      back: 'Step one frame back',
      forwardTen: 'Step ten frames on',
      backTen: 'Step ten frames back',
      nextNotable: 'Next frame with a fault or an alarm',
      previousNotable: 'Previous frame with a fault or an alarm',
      onlyRecordings: 'Only while a recording is looked at',
    },
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
    commands: { reach: 'Check the road' },
    panels: { reach: 'The road to this computer' },
    device: 'Device',
    noDevice: 'No tracker has reported yet',
    noDeviceYet:
      'Check follows one tracker from the open port to a satellite fix and says in plain words what is wrong.',
    chooseDevice: 'Choose the device',
    newestFirst: 'Newest first',
    devicesReport: (devices: number) => `${count(devices)} devices report`,
    received: (device: string) => `Received: ${device}`,
    typed: (device: string) => `On the job: ${device}`,
    onTheJob: 'on the job',
    checkDigitRight: 'The check digit is right.',
    checkDigitWrong: (digit: number) => `The check digit is wrong: it should be ${digit}.`,
    noImei: 'No IMEI: a number of the device’s own.',
    sampleNumber: 'A number from a manual.',
    model: 'Model',
    speaks: (family: string) => `speaks ${family}`,
    notOfThisModel: 'not what this model usually speaks',
    noGuess: 'No model is known to speak this.',
    certainty: { high: 'documented', medium: 'likely', low: 'possible' },
    transport: 'Transport',
    lastSeen: 'Last heard',
    fix: 'Position',
    valid: 'valid',
    notValid: 'no fix',
    satellites: 'Satellites',
    supply: 'Supply',
    battery: 'Battery',
    ignition: 'Ignition',
    on: 'on',
    off: 'off',
    frame: (number: number) => `frame ${count(number)}`,
    showFrames: (frames: number) => (frames === 1 ? 'Show the frame' : `Show the ${count(frames)} frames`),
    showMe: 'Show me',
    place: 'Map',
    noPlace: 'The map shows the device as soon as it sends a position.',
    wrong: 'What is wrong',
    nothingToJudge: 'Nothing has come in yet, so there is nothing to judge.',
    nothingWrong: (frames: number) => `No problem found in ${counted(frames, 'frame', 'frames')}.`,
    job: {
      title: 'Job',
      next: 'Next vehicle',
      number: 'Job number',
      vehicle: 'Vehicle',
      installer: 'Installer',
      model: 'Model on the box',
      anyModel: 'Not known',
      imei: 'IMEI on the label',
      transport: 'Transport',
      anyTransport: 'TCP or UDP',
    },
    reach: {
      notListening: 'Start listening first.',
      noAddress: 'This computer has no address that others could reach.',
      phone: 'Proof by phone',
      phoneAbout:
        'Switch Wi-Fi off on a phone and open this page over mobile data. If it opens, a tracker gets through too.',
      address: 'Address',
      code: (url: string) => `Square code of ${url}`,
      copyAddress: 'Copy the address',
      addressCopied: 'Address copied',
      noVisitor: 'Nobody has opened the page yet.',
      proves: {
        outside: 'came in from outside: the road is open.',
        near: 'came in from the same network: the road from outside is not proven.',
        here: 'is this computer itself: that proves nothing.',
      },
      addresses: 'Addresses of this computer',
      addressesAbout: 'What each can do.',
      kinds: {
        loopback: 'This computer only.',
        private: 'Private: valid in its own network only. A router has to lead the port here.',
        carrierNat: 'Shared by the provider among many customers: nothing can come in from outside.',
        linkLocal: 'Given by the computer to itself: reaches the neighbours on the cable only.',
        uniqueLocal: 'Private IPv6: valid in its own network only.',
        public: 'Public: can be reached from everywhere, if no firewall stands before it.',
        unusable: 'Cannot be reached.',
      },
      router: 'The router',
      routerAbout:
        'Many routers lead a port to a computer when it asks (PCP, NAT-PMP, UPnP). It is taken back when listening stops.',
      map: 'Ask the router',
      unmap: 'Take it back',
      askingRouter: 'The router is being asked…',
      routerFailed: 'The router was not asked',
      notMapped: {
        noRouter: (_: string) => 'This network has no router that could be asked.',
        noAnswer: (router: string) =>
          `The router does not answer (${router}): UPnP, NAT-PMP and PCP are probably off in its settings. Lead TCP and UDP there by hand.`,
        refused: (words: string) => `The router refuses (${words}). Lead TCP and UDP there by hand.`,
        otherPort: (by: string) => `The router gives TCP and UDP different ports (${by}), which trackers cannot use.`,
      },
      mapped: (outside: string, transports: string, router: string, by: string) =>
        `${outside} (${transports}) leads here, through the router ${router} (${by}).`,
      doubleNat: (outside: string, kind: string) =>
        `But ${outside} is no public address. ${kind} Another router or the provider stands before this one.`,
      firewall: 'Firewall of this computer',
      firewallAbout: 'Is read, never changed.',
      readFirewall: 'Read the firewall',
      firewallFailed: 'The firewall was not read',
      noFirewall: 'Not read yet, or no known firewall is installed.',
      verdicts: {
        off: 'lets everything in.',
        open: 'lets the port in.',
        blocked: 'blocks the port: let Trackbench in.',
        unknown: 'is on; its rules do not tell for certain.',
        unreadable: 'cannot be read by this user.',
      },
      relay: 'Relay on a rented host',
      relayAbout:
        'Where nothing comes in, run the same program on a rented host with a public address. It records everything and hands it on to the platform. Set the tracker to that host.',
      copyCommand: 'Copy the command',
      commandCopied: 'Command copied',
      platform: 'Platform',
      platformAbout: 'Looks d.plaspy.com up and opens a connection to port 8888. Nothing is sent.',
      checkPlatform: 'Check the platform',
      platformFailed: 'The platform was not checked',
      askingPlatform: 'Looking…',
      resolved: (host: string, addresses: string) => `${host} is ${addresses}.`,
      notResolved: (host: string, fault: string) =>
        `${host} cannot be looked up (${fault}): check this computer’s internet.`,
      addressKnown: (expected: string) => `That is the known address ${expected}.`,
      addressOther: (expected: string) =>
        `That is not the known address ${expected}: give trackers the name, not the number.`,
      platformOpen: (port: number, ms: string) => `Port ${port} is open (${ms} ms).`,
      platformClosed: (port: number, fault: string) => `Port ${port} does not open (${fault}).`,
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
  diagnosis,

  /** The screen Simulate. */
  simulate,

  /** The settings dialog. */
  settings: {
    title: 'Settings',
    search: 'Search settings',
    none: 'No setting has these words.',
    groups: {
      listening: 'Listening',
      display: 'Display',
      relay: 'Relay',
      privacy: 'Privacy',
      advanced: 'Advanced',
    },
    groupHints: {
      listening: 'What is changed here holds when listening is started the next time.',
      display: 'What is changed here holds at once.',
      relay: 'Nothing is ever relayed before you choose it in the mode menu.',
      privacy: 'Nothing leaves this computer unless you switch it on here or ask for it.',
      advanced: 'Limits hold when listening is started the next time.',
    },
    changed: 'Changed',
    defaultIs: (value: string) => `Default: ${value}`,
    reset: 'Reset',
    resetOne: (setting: string) => `Reset “${setting}” to its default`,
    on: 'on',
    off: 'off',
    nothing: 'none',
    choose: 'Choose…',
    notFit: 'This value does not fit.',
    range: (min: number, max: number) => `A whole number from ${count(min)} to ${count(max)}.`,
    units: { days: 'days', gigabytes: 'GB', seconds: 's', minutes: 'min' },
    export: 'Export…',
    import: 'Import…',
    exported: (file: string) => `Settings written to ${file}`,
    imported: (settings: number) => `${counted(settings, 'setting differs', 'settings differ')} from the defaults`,
    refused: 'Some settings were left out',
    faults: { export: 'The settings were not written', import: 'The settings were not read' },
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    items: {
      'listening.host': {
        title: 'Address',
        hint: 'One address of this computer; left empty, trackers are heard on all of them.',
      },
      'listening.port': { title: 'Port', hint: 'The port that trackers are set up to report to.' },
      'listening.tcp': { title: 'Listen for TCP', hint: 'Most trackers report over TCP.' },
      'listening.udp': { title: 'Listen for UDP', hint: 'Some trackers, and some SIM cards, use UDP.' },
      'listening.atLaunch': {
        title: 'Start listening with the program',
        hint: 'The port is opened as soon as the program starts.',
      },
      'display.language': { title: 'Language', hint: 'Of the window, its numbers and its dates.' },
      'display.theme': { title: 'Theme', hint: 'Light for the sun, dark for the workshop.' },
      'display.time': { title: 'Times', hint: 'How the time of a frame is shown; T goes on to the next.' },
      'map.pmtilesFile': {
        title: 'Map file',
        hint: 'A PMTiles file on this computer: a map without a network.',
      },
      'relay.to': {
        title: 'Platform',
        hint: 'HOST:PORT that is offered first when you choose to relay.',
      },
      'map.tiles': {
        title: 'Load map pictures from the network',
        hint: 'The tile server then learns which places you look at.',
      },
      'map.tileServer': { title: 'Tile server', hint: 'Its address, with {z}, {x} and {y} in it.' },
      'map.tileAttribution': {
        title: 'Attribution of the map',
        hint: 'Shown on the map, as its makers ask for.',
      },
      'captures.retentionDays': {
        title: 'Keep captures for',
        hint: 'Older captures are deleted; 0 keeps them all.',
      },
      'captures.retentionGigabytes': {
        title: 'Keep captures up to',
        hint: 'Beyond this the oldest are deleted; 0 sets no limit.',
      },
      'captures.folder': {
        title: 'Folder for captures',
        hint: 'Left empty, they lie with the other files of this user.',
      },
      'listening.connections': { title: 'Connections at once', hint: 'Beyond this, trackers are turned away.' },
      'listening.connectionsPerAddress': {
        title: 'Connections from one address',
        hint: 'Many trackers behind one operator may share an address.',
      },
      'listening.firstBytesSeconds': {
        title: 'Patience for the first bytes',
        hint: 'A connection that says nothing at all is closed after this.',
      },
      'listening.idleMinutes': {
        title: 'Patience for a silent tracker',
        hint: 'A connection that has fallen silent is closed after this.',
      },
    },
  },

  /** The verification report. */
  report: {
    title: 'Verification report',
  },

  /**
   * What decoders and detectors say, by their English text: here it is said already. In `sentences`, `{}` stands for what
   * changes; a translation takes them in order, or by number as `{2}`.
   */
  core: {
    words: {} as Readonly<Record<string, string>>,
    sentences: {} as Readonly<Record<string, string>>,
  },
}

/** The same table in any language: a string where English has a string, a sentence from the same arguments elsewhere. */
export type Texts = InAnyLanguage<typeof en>

type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Id in keyof T]: InAnyLanguage<T[Id]> }
