import { timeDigits } from '../../bytes/civil-time'
import { commandFrom, freeText, wholeNumber, type CommandRow, type ParameterValues } from '../parameters'
import type { Command } from '../protocol'
import { textFrame } from './encode'

/** The tracker does not look at the identity of a command, and the manuals write zeros where none is known. */
const ANY_DEVICE = '0000000000'
/** Ends a field or the frame. */
const MARKS = ',#*'

interface Row extends Omit<CommandRow, 'say'> {
  /** Behind the identity; the clock of the command is HHMMSS in UTC. */
  readonly words: (values: ParameterValues, clock: string) => string
}

/** HuaSunTeK V1.0.5, 4; S71 and SCF from the older protocol, which SinoTrack units keep (h02.md, 7). */
const ROWS: readonly Row[] = [
  { id: 'locate', label: 'Locate once', words: () => 'CR' },
  {
    id: 'interval',
    label: 'Interval while moving',
    parameters: [wholeNumber('seconds', 'Seconds', 30, 5, 3600)],
    words: ({ seconds }) => `XT,${seconds}`,
  },
  {
    id: 'interval-parked',
    label: 'Interval while standing',
    parameters: [wholeNumber('seconds', 'Seconds', 300, 10, 7200)],
    words: ({ seconds }) => `NXT,${seconds}`,
  },
  {
    id: 'interval-sinotrack',
    label: 'Interval (SinoTrack)',
    parameters: [wholeNumber('seconds', 'Seconds', 30, 5, 7200)],
    words: ({ seconds }, clock) => `S71,${clock},22,${seconds}`,
  },
  { id: 'cut', label: 'Cut oil and engine', danger: true, words: (_, clock) => `S20,${clock},1,1` },
  { id: 'restore', label: 'Restore oil and engine', danger: true, words: (_, clock) => `S20,${clock},1,0` },
  { id: 'arm', label: 'Arm', words: (_, clock) => `SF2,${clock}` },
  { id: 'disarm', label: 'Disarm', words: (_, clock) => `CF2,${clock}` },
  { id: 'arm-sinotrack', label: 'Arm (SinoTrack)', words: (_, clock) => `SCF,${clock},0,0` },
  { id: 'disarm-sinotrack', label: 'Disarm (SinoTrack)', words: (_, clock) => `SCF,${clock},1,1` },
  {
    id: 'apn',
    label: 'APN',
    parameters: [
      freeText('name', 'APN', 'internet', MARKS),
      freeText('user', 'User', '', MARKS, true),
      freeText('password', 'Password', '', MARKS, true),
    ],
    words: ({ name, user, password }) => `APN,${name},${user},${password}`,
  },
  {
    id: 'server',
    label: 'Server',
    parameters: [freeText('host', 'Host name', '', MARKS), wholeNumber('port', 'Port', 8888, 1, 65_535)],
    // 2 is "the name first"; the address itself is given up, and the port is written in hex.
    words: ({ host, port }, clock) => `IP,2,00000000,${portHex(Number(port))},${host},${clock}`,
  },
  { id: 'reboot', label: 'Restart the device', words: () => 'CQ' },
  { id: 'status', label: 'Ask for the settings', words: () => 'INFO' },
]

function portHex(port: number): string {
  return port.toString(16).padStart(4, '0')
}

export const commands: readonly Command[] = ROWS.map(({ words, ...row }) =>
  commandFrom({
    ...row,
    say: (values, { at, device }) => textFrame(device ?? ANY_DEVICE, words(values, timeDigits(at).hhmmss)),
  }),
)
