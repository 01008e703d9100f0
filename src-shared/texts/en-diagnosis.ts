import { ALARMS, type Alarm } from '../model/vocabulary'
import { countsIn } from './counts'

const { counted } = countsIn('en-GB')

const minutes = (count: number) => counted(count, 'minute', 'minutes')
const frames = (count: number) => counted(count, 'frame', 'frames')
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : counted(count, 'time', 'times'))
const day = (at: number) => new Date(at).toISOString().slice(0, 10)
const clock = (at: number) => `${new Date(at).toISOString().slice(11, 16)} UTC`

/** 480 → "8 h", 330 → "5 h 30 min" */
function hours(count: number): string {
  const whole = Math.floor(Math.abs(count) / 60)
  const rest = Math.abs(count) % 60
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`
}

const offset = (count: number) => `${hours(count)} ${count < 0 ? 'behind' : 'ahead'}`
const known = (label: string, value: string | number, unit: string) =>
  value === '' ? [] : [`${label} ${value}${unit}`]

/** Findings in English: what is wrong, why it may be so, what to try. One entry for each rule, by its name. */
export const diagnosis = {
  findings: 'Findings',
  /** Absence is no proof: never "OK". */
  none: (count: number) =>
    count === 0
      ? 'Nothing to judge yet'
      : `No problem found in ${count === 1 ? 'this frame' : `these ${frames(count)}`}`,
  /** `numbers` are those of the frames that show it. */
  framesNamed: (frames: number, numbers: string) => `${frames === 1 ? 'frame' : 'frames'} ${numbers}`,
  cleared: (what: string) => `No longer: ${what}`,
  severities: { error: 'Error', warning: 'Warning', info: 'Remark' },
  groups: {
    network: 'Network',
    protocol: 'Protocol',
    reply: 'Reply',
    sequence: 'Sequence',
    checksum: 'Checksum',
    malformed: 'Malformed',
    undecoded: 'Undecoded',
    fix: 'Fix',
    clock: 'Clock',
    power: 'Power',
  },
  /** The drawer beside the frames. */
  drawer: {
    toggle: 'Show or hide the findings',
    show: 'Show the findings',
    hide: 'Hide the findings',
    next: 'Next finding',
    previous: 'Previous finding',
    nothing: 'There are no findings',
    showMe: 'Show me',
    wrong: 'What is wrong',
    issues: 'In the frames',
    why: 'Why',
    tryThis: 'Try this',
    frame: (frame: number) => `frame ${frame}`,
    more: (more: number) => `${counted(more, 'further finding', 'further findings')}: narrow them down by device`,
    width: 'Width of the findings',
  },
  rules: {
    'port-failed': {
      what: (p: { port: number; code: string }) =>
        p.code === 'EADDRINUSE'
          ? `Another program already uses port ${p.port}`
          : `Port ${p.port} could not be opened (${p.code})`,
      why: 'Only one program at a time can listen on a port, and the system may forbid it',
      tryThis: [
        'Close the other program',
        'Listen on another port and set it in the tracker, too',
        'Allow this program in the firewall',
      ],
    },
    'nothing-arrives': {
      what: (p: { minutes: number; port: number }) =>
        `Nothing has reached this computer on port ${p.port} for ${minutes(p.minutes)}`,
      why: 'The way here is closed (firewall, port not forwarded, an address that cannot be reached from outside), or the tracker does not set out',
      tryThis: [
        'Open the address of this computer on a phone that uses mobile data: that proves the way',
        'Forward TCP and UDP of this port to this computer, and allow this program in the firewall',
        'Compare the router’s address with the public one: when they differ, use the relay on a rented server',
        'Ask the tracker for its status by SMS',
      ],
    },
    'reachable-but-silent': {
      what: (p: { minutes: number }) =>
        `This computer can be reached, but no tracker has come for ${minutes(p.minutes)}`,
      why: 'The tracker has no data connection, sleeps, or still has another server stored',
      tryThis: [
        'Send its status SMS: “link down”, “GPRS off” or no answer at all tell where it stops',
        'Set the APN again, then the server, then switch data on',
        'Put the SIM into a phone: is it asked for a PIN, has it credit and data?',
        'Read the server back from the tracker: a stored name may go before the address',
        'Switch the ignition on or move the vehicle: some trackers sleep',
      ],
    },
    'only-2g': {
      what: (p: { model: string }) => `The ${p.model} uses 2G only`,
      why: 'In many countries operators have switched 2G off or are about to',
      tryThis: ['Ask the operator whether 2G works at this place', 'Force a phone to 2G here and look for a signal'],
    },
    'sms-differs': {
      what: (p: { setting: string; read: string; wanted: string }) =>
        `The tracker reads ${p.read} where ${p.wanted} was meant (${{ host: 'server', port: 'port', apn: 'APN', transport: 'transport' }[p.setting] ?? p.setting})`,
      why: 'A letter, a figure or a sign of the set-up text was mistyped, or it was not taken over',
      tryThis: [
        'Send this set-up text again, copied and not typed',
        'Look for O and 0, for a comma in place of a full stop, for a blank',
      ],
    },
    'apn-unknown': {
      what: (p: { apn: string; known: string }) => `The APN “${p.apn}” is not known for this network`,
      why: 'It may be mistyped, or belong to a machine SIM whose provider is in no list',
      tryThis: [(p: { apn: string; known: string }) => `Compare it with the paper of the SIM; known are ${p.known}`],
    },
    'other-transport': {
      what: (p: { seen: string; expected: string }) => `It sends ${p.seen}; ${p.expected} was expected`,
      why: 'The tracker is set to the other transport. Both are taken here',
      tryThis: [
        'Leave it so if the platform takes both',
        'Otherwise set the transport with the last field of the server text',
      ],
    },
    'vanished-together': {
      what: (p: { devices: number }) => `${p.devices} trackers dropped in the same seconds`,
      why: 'What they share has failed: the operator, this computer’s line or the router. No vehicle is to blame',
      tryThis: [
        'Look at the line of this computer',
        'Ask the operator about an outage',
        'Wait: they come back by themselves',
      ],
    },
    'zero-bytes': {
      what: (p: { times: number; host: string }) =>
        `Connections from ${p.host || 'one address'} open, and no data arrives (${times(p.times)})`,
      why: 'Some SIM plans let a connection open and block its data, or a proxy of the operator takes it',
      tryThis: [
        'Try another SIM, or the APN for machines or “internet” of this one',
        'Try UDP',
        'Keep the connection open for a minute before judging',
      ],
    },
    'not-a-tracker': {
      what: (p: { count: number; kind: string }) =>
        `${counted(p.count, 'visit', 'visits')} from something that is no tracker: ${{ browser: 'a web browser', tls: 'a TLS client' }[p.kind] ?? 'a scanner'}`,
      why: 'Every public port is looked at by strangers. It proves that this port can be reached from there',
      tryThis: ['Nothing to do: they are not counted as trackers'],
    },
    'other-tracker': {
      what: (p: { family: string; count: number }) =>
        `A tracker speaks ${p.family}, which is recognised here and not decoded`,
      why: 'Its family is not one of those that this program reads',
      tryThis: ['Give its port of the platform, not this one’s', 'Save the capture and send it to us'],
    },
    topin: {
      what: 'A tracker begins like GT06 and is not GT06',
      why: 'Topin units use the same start with other stop bytes and no checksum',
      tryThis: ['Do not send it GT06 answers', 'Choose Topin on the platform', 'Save the capture and send it to us'],
    },
    'unknown-family': {
      what: (p: { head: string; count: number }) =>
        `${times(p.count)} a connection began with ${p.head}, which no family here knows`,
      why: 'The tracker speaks an unknown family, or encrypts',
      tryThis: [
        'Save the capture and send it to us',
        'Look in its manual for the name of the protocol, or for encryption that can be switched off',
      ],
    },
    'other-family': {
      what: (p: { model: string; expected: string; seen: string }) =>
        `${p.model}: the frames are ${p.seen}, not ${p.expected}`,
      why: 'Boards of one name carry different firmware. The frames are right, the box is not',
      tryThis: [
        (p: { model: string; expected: string; seen: string }) => `Choose ${p.seen} on the platform`,
        'On Plaspy, port 8888, nothing has to be changed',
      ],
    },
    'sms-other-family': {
      what: (p: { model: string; seen: string }) => `The reply reads like ${p.seen}, not like a ${p.model}`,
      why: 'The tracker obeys another dialect of set-up texts',
      tryThis: ['Choose the other dialect on the set-up card and send its texts'],
    },
    'shared-address': {
      what: (p: { host: string; count: number }) => `${p.count} families come from ${p.host}`,
      why: 'Several trackers stand behind one router, or somebody forwards their data',
      tryThis: ['Nothing to do: connections are kept apart, not addresses'],
    },
    'text-conversion': {
      what: (p: { count: number }) => `The bytes went through a text program (${frames(p.count)})`,
      why: 'EF BF BD stands where a byte was replaced. What was there is lost',
      tryThis: ['Record again as binary: pcapng, or this program', 'Do not copy bytes from a text window'],
    },
    'checksum-habit': {
      what: (p: { bad: number; total: number }) =>
        `The checksum is wrong in ${p.bad} of ${frames(p.total)}: a habit of this firmware`,
      why: 'Some clones reckon it otherwise, or not at all. The frames read well in all else',
      tryThis: ['Use a platform that lets it pass, as Plaspy does', 'Ask the maker for newer firmware'],
    },
    'checksum-link': {
      what: (p: { bad: number; total: number }) => `The checksum is wrong in ${p.bad} of ${frames(p.total)}`,
      why: 'Bytes are changed on the way: a serial line, a converter, a relay that touches them',
      tryThis: [
        'Let the tracker connect directly, without anything between',
        'Compare two recordings of the same frame',
      ],
    },
    'bytes-lost': {
      what: (p: { count: number; total: number }) =>
        `Bytes are missing or in the wrong place: ${p.count} of ${frames(p.total)}`,
      why: 'A frame ends too early, or bytes between frames fit nothing. Frames that the network only split or joined are not among them',
      tryThis: [
        'Look at the first of these frames: what was cut, and where',
        'If a server reads them, it must join the stream before it reads',
      ],
    },
    'impossible-values': {
      what: (p: { count: number; total: number }) => `Impossible values in ${p.count} of ${frames(p.total)}`,
      why: 'The frames are read as a family or variant that they are not, or bytes are missing',
      tryThis: ['Look at “why this protocol”', 'Choose the variant by hand'],
    },
    'serial-gaps': {
      what: (p: { missing: number }) =>
        `${counted(p.missing, 'number is', 'numbers are')} missing in the serial numbers`,
      why: 'Frames were lost, or the tracker also counts what it does not send',
      tryThis: ['Compare with its positions: is a piece of the way missing?'],
    },
    undecoded: {
      what: (p: { count: number }) =>
        `${counted(p.count, 'frame holds', 'frames hold')} something that is not decoded here`,
      why: 'A message or a tail that no public document describes. All bytes are kept',
      tryThis: ['Send us a sample, redacted'],
    },
    'identity-sample': {
      what: (p: { identity: string }) => `The identity ${p.identity} is a sample number, not a real one`,
      why: 'The maker has not programmed this unit, or somebody typed it. Two such units overwrite each other',
      tryThis: ['Set the number from the label', 'Ask the seller to program it'],
    },
    'identity-cut': {
      what: (p: { identity: string; digits: number }) => `The IMEI ${p.identity} has ${p.digits} digits instead of 15`,
      why: 'Digits were lost on the way, or the frame was cut in two by a reader that takes one read for one frame',
      tryThis: ['Join the stream before reading it', 'Compare with the label'],
    },
    'identity-check-digit': {
      what: (p: { identity: string; digit: number }) =>
        `The IMEI ${p.identity} looks wrong: its last digit should be ${p.digit}`,
      why: 'It was mistyped, the unit is a clone, or the number is no IMEI',
      tryThis: ['Compare it with the label', 'Register it exactly as it is sent'],
    },
    'identity-zeros': {
      what: (p: { expected: string; seen: string }) =>
        `The same number with other zeros before it: ${p.seen}, typed as ${p.expected}`,
      why: 'Some families send sixteen digits, a zero and the IMEI',
      tryThis: [(p: { expected: string; seen: string }) => `Register ${p.seen}, or as the platform wants it`],
    },
    'identity-typo': {
      what: (p: { expected: string; seen: string; digit: number }) =>
        `${p.expected} was typed, ${p.seen} is sent: they differ at digit ${p.digit}`,
      why: 'One digit, or two that changed places: a slip of the hand',
      tryThis: [
        (p: { expected: string; seen: string; digit: number }) => `Copy ${p.seen} to the platform and to the job`,
      ],
    },
    'identity-own-number': {
      what: (p: { expected: string; seen: string }) => `It calls itself ${p.seen}, not ${p.expected}`,
      why: 'This family sends a number of its own in place of the IMEI on the label',
      tryThis: [(p: { expected: string; seen: string }) => `Register ${p.seen} on the platform`],
    },
    'identity-other': {
      what: (p: { expected: string; seen: string }) => `Another device: ${p.seen} is sent, ${p.expected} was typed`,
      why: 'Two units were exchanged, or the label belongs to another one',
      tryThis: [
        'Compare the label of this unit',
        (p: { expected: string; seen: string }) => `Use ${p.seen} if this is the unit that was built in`,
      ],
    },
    'identity-twice': {
      what: (p: { identity: string; one: string; two: string; apartKm: number }) =>
        `Two trackers use the identity ${p.identity}${p.apartKm > 5 ? `, ${p.apartKm} km apart` : ''}`,
      why: (p: { identity: string; one: string; two: string; apartKm: number }) =>
        p.one === p.two
          ? 'Two open connections take turns: a clone, or a relay that sends everything twice'
          : `Connections from ${p.one} and ${p.two} take turns: a clone, or a relay that sends everything twice`,
      tryThis: [
        'Switch one off and see which goes silent',
        'Give one of them its own number',
        'Look for a forwarder that sends to two servers',
      ],
    },
    'no-login': {
      what: 'Positions come without a login: nobody knows from whom',
      why: 'The tracker was logged in before we listened, and says its name only then',
      tryThis: ['Close its connection once: it will log in again', 'In a recording, take the beginning, too'],
    },
    'login-loop-unanswered': {
      what: (p: { times: number; mode: string }) => `The tracker logged in ${times(p.times)} and got no answer`,
      why: (p: { times: number; mode: string }) =>
        p.mode === 'listen'
          ? 'Answers are switched off here. Without one it sends nothing else'
          : 'The server does not acknowledge: it does not know the tracker, or reads another family. Without an answer it sends nothing else',
      tryThis: [
        'Let this program answer',
        'Register the tracker on the platform',
        'Choose the port of its family there',
      ],
    },
    'login-loop-answered': {
      what: (p: { times: number; answered: number }) =>
        `The tracker does not accept the answer: ${times(p.times)} logged in, ${times(p.answered)} answered`,
      why: 'The answer does not arrive (the operator blocks it), or is not the one that it waits for: wrong serial number, wrong family',
      tryThis: [
        'Compare the answer with the form that its family wants',
        'Try another SIM',
        'Change between TCP and UDP',
      ],
    },
    'platform-silent': {
      what: (p: { identity: string; seconds: number; count: number }) =>
        `The platform has not answered ${p.identity || 'the tracker'} for ${counted(p.seconds, 'second', 'seconds')}`,
      why: 'Everything was passed on. This identity may not be registered there',
      tryThis: [
        'Register the identity on the platform, exactly as it is sent',
        'Look whether the platform answers another tracker',
      ],
    },
    unanswered: {
      what: (p: { count: number; at: number }) => `${frames(p.count)} unanswered since ${clock(p.at)}`,
      why: 'The tracker waits for an answer, sends again, and hangs up in the end',
      tryThis: ['Look at these frames and at what was said to them', 'Check that the server answers heartbeats, too'],
    },
    'answers-off': {
      what: (p: { count: number }) =>
        `${counted(p.count, 'frame waits', 'frames wait')} for an answer: answers are switched off`,
      why: '“Listen only” was chosen. Many trackers repeat themselves or hang up then',
      tryThis: ['Choose “Answer here” or a relay'],
    },
    'closed-unanswered': {
      what: (p: { times: number }) => `The tracker hung up ${times(p.times)} while it waited for an answer`,
      why: 'Its heartbeats or positions are not acknowledged. Many come back only after 20 minutes',
      tryThis: ['Answer every frame that wants it, heartbeats above all', 'Compare with the list of its family'],
    },
    'closed-here': {
      what: (p: { times: number }) =>
        `The server closed the connection ${times(p.times)} right after the tracker had spoken`,
      why: 'The server stumbles over a frame, or a limit is reached. The tracker logs in anew each time',
      tryThis: [
        'Look at the last frame before the end',
        'Keep the connection open after a bad frame',
        'Look at the counters of refused connections',
      ],
    },
    repeats: {
      what: (p: { count: number }) => `The same record came again ${times(p.count)}`,
      why: 'The tracker was not told that it arrived, or did not like the answer',
      tryThis: ['Look at the answer to this frame', 'Do not take repeats for movement'],
    },
    'repeats-udp': {
      what: (p: { count: number }) => `Answered datagrams come again, ${times(p.count)}`,
      why: 'Our answers do not find the way back through the operator’s router',
      tryThis: ['Answer at once and from the same port', 'Try TCP', 'Try another SIM'],
    },
    'dropped-after-login': {
      what: (p: { times: number; seconds: number }) =>
        `The network cuts the connection after about ${counted(p.seconds, 'second', 'seconds')}, ${times(p.times)} now`,
      why: 'Each time the tracker comes back from another address: the operator ends the session, the server does not',
      tryThis: ['Shorten the heartbeat below this time', 'Look at the signal', 'Try another operator'],
    },
    reconnects: {
      what: (p: { times: number; seconds: number }) =>
        `The connection is lost every ${counted(p.seconds, 'second', 'seconds')}: ${times(p.times)} in the last hour`,
      why: 'Weak signal, a bad supply, or an operator that ends idle connections. If all trackers do it, this line or server',
      tryThis: [
        'Look at voltage and signal before each end',
        'Shorten the heartbeat',
        'Check the earth and the supply wire',
      ],
    },
    'half-open': {
      what: (p: { times: number }) =>
        `A new connection while the old one still stood open (${times(p.times)} in the last hour)`,
      why: 'The tracker lost the network without saying so. Now and then that is normal',
      tryThis: ['Nothing, if it is rare', 'Look at the signal if it happens more than three times an hour'],
    },
    'stale-connection': {
      what: (p: { minutes: number }) => `Connected, and silent for ${minutes(p.minutes)}`,
      why: 'It sleeps between reports, or the connection is dead and nobody has noticed',
      tryThis: ['Do not call it online', 'Move the vehicle or switch the ignition on', 'Ask for its status by SMS'],
    },
    'went-silent': {
      what: (p: {
        minutes: number
        powerV: string | number
        batteryPercent: string | number
        signalCsq: string | number
      }) => `It worked, and has been silent for ${minutes(p.minutes)}`,
      why: (p: {
        minutes: number
        powerV: string | number
        batteryPercent: string | number
        signalCsq: string | number
      }) => {
        const last = [
          ...known('supply', p.powerV, ' V'),
          ...known('battery', p.batteryPercent, ' %'),
          ...known('signal', p.signalCsq, ''),
        ]
        return `Power, sleep, no coverage or no credit${last.length === 0 ? '' : `. Last seen: ${last.join(', ')}`}`
      },
      tryThis: [
        'Check its supply',
        'Send its status SMS',
        'After an outage of the server: switch data on again by SMS, since some units fall back to SMS',
      ],
    },
    'slow-heartbeat': {
      what: (p: { minutes: number }) =>
        `It says a word every ${minutes(p.minutes)} only, and loses the connection between`,
      why: 'Operators end connections that are idle for a few minutes',
      tryThis: ['Set the heartbeat to 60 to 180 seconds'],
    },
    'udp-ports': {
      what: (p: { ports: number }) => `Its datagrams come from ${p.ports} ports`,
      why: 'A router of the operator gives it a new one now and then. That is normal',
      tryThis: ['Nothing to do: it is known by its identity, and answered at the newest port'],
    },
    'no-positions': {
      what: (p: { minutes: number; heartbeats: number }) => `Connected for ${minutes(p.minutes)}, and no position yet`,
      why: 'Without satellites some trackers send none; others report only with the ignition on',
      tryThis: [
        'Take it outside for 5 to 15 minutes',
        'Switch the ignition on',
        'Set the report interval',
        'Ask it for a position',
      ],
    },
    'cells-only': {
      what: (p: { count: number }) => `Connected, but it names cell towers only (${frames(p.count)})`,
      why: 'Indoors, asleep, or its GPS is switched off by a command',
      tryThis: ['Take it outside', 'Switch its GPS on by command', 'Check the antenna'],
    },
    'no-fix': {
      what: (p: { count: number; satellites: string | number; before: string }) =>
        `Connected, but it has no satellite fix${p.satellites === '' ? '' : ` (${counted(Number(p.satellites), 'satellite', 'satellites')})`}`,
      why: (p: { count: number; satellites: string | number; before: string }) =>
        p.before === 'yes'
          ? 'It had one before: the sky is hidden now, or the antenna has come loose'
          : 'No sky above the antenna, the antenna face down, or a cold start',
      tryThis: [
        'Move it to open sky for 2 to 15 minutes',
        'Turn the side with the label up; no metal above it',
        'Check the antenna and its plug',
      ],
    },
    'old-fix': {
      what: (p: { count: number }) => `It repeats its last place without satellites (${frames(p.count)})`,
      why: 'Marked as not valid: the place is old, whatever its time says',
      tryThis: ['Do not take it for the present place', 'Wait for a fix under open sky'],
    },
    'zero-position': {
      what: (p: { count: number }) => `Position is not usable: 0, 0 and called valid (${frames(p.count)})`,
      why: 'There was no fix; the firmware says otherwise',
      tryThis: ['Treat it as no position', 'Wait for satellites under open sky'],
    },
    mirrored: {
      what: (p: { against: string }) =>
        p.against === 'place'
          ? 'Position is not usable: the mirror image of where the vehicle is'
          : 'Position is not usable: north and south or east and west change from one to the next',
      why: 'The letter or bit of the hemisphere is wrong, or read wrongly',
      tryThis: [
        'Look at the flag byte of these frames',
        'Choose the variant with the inverted bit',
        'Send us a sample',
      ],
    },
    swapped: {
      what: 'Position is not usable: latitude and longitude are exchanged',
      why: 'The frames are read by the wrong decoder, or the firmware exchanges them',
      tryThis: ['Choose another variant', 'Send us a sample'],
    },
    'degrees-minutes': {
      what: (p: { count: number }) => `No fraction of a degree above .6 in ${counted(p.count, 'place', 'places')}`,
      why: 'Degrees and minutes are probably read as degrees: every place lies up to 40 km off',
      tryThis: ['Compare one place with where the vehicle was', 'Choose another decoder on the platform'],
    },
    frozen: {
      what: (p: { count: number }) => `The same place at the same time, ${times(p.count)}, while the vehicle is in use`,
      why: 'The receiver hangs, or holds still against drift',
      tryThis: ['Restart the tracker', 'If it comes back, exchange it'],
    },
    jumps: {
      what: (p: { count: number; km: number; seconds: number }) =>
        `Position is not usable: it jumps by ${p.km} km within ${counted(p.seconds, 'second', 'seconds')}`,
      why: 'Echoes from buildings with few satellites, or places of cell towers among those of satellites',
      tryThis: ['Check the antenna and its place', 'Let the platform filter such places'],
    },
    zone: {
      what: (p: { minutes: number; stored: number }) =>
        `The clock is ${offset(p.minutes)}: a time zone is set in the tracker`,
      why: (p: { minutes: number; stored: number }) =>
        `Trackers are normally set to UTC; +8 h is a usual setting from the factory${p.stored > 0 ? '. Records from its memory may be right all the same' : ''}`,
      tryThis: [
        'Set the zone to 0 by the command of its family',
        'If it ignores that, let the platform take the offset into account',
      ],
    },
    rollover: {
      what: (p: { says: number; means: number }) =>
        `GPS week roll-over: it says ${day(p.says)} and means ${day(p.means)}`,
      why: 'An old receiver counts weeks in ten bits: 1024 weeks are missing',
      tryThis: ['Look for newer firmware', 'Let the platform add 1024 weeks', 'Exchange the unit'],
    },
    'clock-not-set': {
      what: (p: { count: number }) => `The clock has not been set yet (${frames(p.count)})`,
      why: 'It gets the time from satellites, and has had none since it was switched on',
      tryThis: ['Wait for the first fix under open sky'],
    },
    'clock-wrong': {
      what: (p: { minutes: number; dropped: string }) => `The clock is ${offset(p.minutes)}`,
      why: (p: { minutes: number; dropped: string }) =>
        p.dropped === 'yes'
          ? 'That is no time zone. Platforms may drop such records'
          : 'That is no time zone: the clock itself is wrong',
      tryThis: [
        'Wait for a fix: it sets the clock',
        'Restart the tracker',
        'Set its time by command where the family can',
      ],
    },
    'falling-behind': {
      what: (p: { minutes: number }) => `Its reports come later and later: ${minutes(p.minutes)} lost`,
      why: 'The link does not keep up; reports wait in the tracker',
      tryThis: ['Look at the signal', 'Send less often', 'Try another operator'],
    },
    'stored-history': {
      what: (p: { count: number; minutes: number }) =>
        `It is sending stored history (${counted(p.count, 'record', 'records')}, up to ${hours(p.minutes)} old)`,
      why: 'It had no connection for a while and tells now what it kept',
      tryThis: ['Nothing to do: live reports follow'],
    },
    'sms-zone': {
      what: (p: { minutes: number }) => `The tracker’s zone is ${p.minutes < 0 ? '−' : '+'}${hours(p.minutes)}`,
      why: 'Trackers are normally set to UTC; this is often the setting from the factory',
      tryThis: ['Send the text that sets the zone to 0'],
    },
    'power-lost': {
      what: (p: { batteryPercent: string | number }) =>
        `Running on its own battery${p.batteryPercent === '' ? '' : ` (${p.batteryPercent} %)`}: main power not connected`,
      why: 'It told of a power cut and of no return: fuse, plug, a switched wire, or a cut-off by somebody',
      tryThis: ['Check fuse, plug and earth', 'Use a wire with permanent supply'],
    },
    'low-supply': {
      what: (p: { volts: number; system: number }) => `Only ${p.volts} V at the supply of a ${p.system} V vehicle`,
      why: 'An empty battery, a bad earth, or a wire that carries no supply',
      tryThis: ['Measure at the plug with the engine running', 'Check the earth', 'Use another supply point'],
    },
    'brown-out': {
      what: 'It restarts when the engine is started',
      why: 'The starter takes the supply down for a moment, and its battery does not bridge that',
      tryThis: ['Use a better supply point', 'Charge its battery'],
    },
    restarted: {
      what: (p: { times: number }) => `The tracker restarted ${times(p.times)}`,
      why: 'Its serial numbers begin anew',
      tryThis: ['Look at the voltage before', 'Check the supply if it happens again'],
    },
    'ignition-stuck': {
      what: (p: { state: string; proof: string }) => `The ignition is always ${p.state}`,
      why: (p: { state: string; proof: string }) =>
        p.proof === 'driving'
          ? 'The vehicle drives meanwhile: the ignition wire is open'
          : 'The voltage shows the engine start and stop meanwhile: the wire is open or on constant supply',
      tryThis: [
        'Connect the ignition wire to a line that is switched by the key',
        'Measure it with the key on and off',
      ],
    },
    'cut-at-key-off': {
      what: (p: { count: number }) => `Main power goes with the key (${times(p.count)})`,
      why: 'The supply is taken from a wire that the key switches',
      tryThis: ['Use a wire with permanent supply'],
    },
    'cut-in-heartbeats': {
      what: (p: { count: number }) => `A power cut in every heartbeat (${times(p.count)}): probably none`,
      why: 'A status bit, such as “charging”, is read as an alarm',
      tryThis: ['Look at the status byte', 'Choose another variant'],
    },
    'alarm-repeats': {
      what: (p: { alarm: string; count: number }) =>
        `The alarm “${ALARMS[p.alarm as Alarm]}” comes again and again (${times(p.count)})`,
      why: 'It is not acknowledged, or what raised it goes on',
      tryThis: ['Answer the alarm as its family wants', 'End its cause, or clear it by command'],
    },
    'vibration-parked': {
      what: (p: { count: number }) => `Vibration alarms while parked (${times(p.count)})`,
      why: 'The sensor is set too fine, or the unit is loose',
      tryThis: ['Lower the sensitivity by command', 'Fasten the unit'],
    },
    'command-refused': {
      what: (p: { text: string }) => `The tracker refused a command: “${p.text}”`,
      why: 'It speaks another dialect, or the password is wrong',
      tryThis: ['Try the next dialect on the set-up card', 'Check the password'],
    },
    'weak-signal': {
      what: (p: { count: number; csq: string | number }) =>
        `Weak mobile signal${p.csq === '' ? '' : ` (CSQ ${p.csq})`} in ${frames(p.count)}`,
      why: 'Metal around the unit, a loose antenna, or poor coverage. 10 and more is usually enough',
      tryThis: ['Move the unit or its antenna', 'Try another operator'],
    },
    'no-cell': {
      what: (p: { count: number }) => `No cell tower in ${frames(p.count)}`,
      why: 'It was not registered at that moment, or this firmware does not tell',
      tryThis: ['Nothing, if it reports well'],
    },
    roaming: {
      what: (p: { home: number; here: number }) =>
        `It is roaming: SIM of country ${p.home}, network of country ${p.here}`,
      why: 'Roaming must be allowed by the SIM and by the tracker',
      tryThis: ['Use the APN of the SIM’s own network', 'Ask the operator whether data may roam'],
    },
  },
}
