import type { Kind, Scene } from '../model/message'
import { ALARMS, type Alarm } from '../model/vocabulary'
import { decodeFrame } from './decode'
import type { Protocol } from './protocol'

/** What a family can do, found by trying: a table by hand would drift. */
interface Abilities {
  /** Kinds of scene that it has words for. */
  encodes: Kind[]
  alarms: Alarm[]
  /** Kinds of message that a server answers. */
  answers: Kind[]
}

const SAMPLE_KINDS: readonly Kind[] = ['login', 'heartbeat', 'position', 'status', 'reply', 'info']
const SAMPLE_TIME = Date.UTC(2026, 0, 1)
const SAMPLE_DEVICE = '490154203237518'

export function abilitiesOf(protocol: Protocol): Abilities {
  const abilities: Abilities = { encodes: [], alarms: [], answers: [] }
  const answers = new Set<Kind>()
  const tryScene = (scene: Scene): boolean => {
    const frames = protocol.encode(scene, 1)
    for (const frame of frames) {
      const decoded = decodeFrame(protocol, frame)
      const isAnswered = protocol.replies(decoded, frame, { at: SAMPLE_TIME, device: SAMPLE_DEVICE }).length > 0
      if (isAnswered) for (const message of decoded.messages) answers.add(message.kind)
    }
    return frames.length > 0
  }
  for (const kind of SAMPLE_KINDS) if (tryScene(sampleScene(kind))) abilities.encodes.push(kind)
  for (const alarm of Object.keys(ALARMS) as Alarm[]) {
    if (says(protocol, alarm) && tryScene(sampleScene('alarm', alarm))) abilities.alarms.push(alarm)
  }
  if (abilities.alarms.length > 0) abilities.encodes.push('alarm')
  abilities.answers = [...answers]
  return abilities
}

/** A family may send a plain position for an alarm that it has no code for: that does not count. */
function says(protocol: Protocol, alarm: Alarm): boolean {
  return protocol
    .encode(sampleScene('alarm', alarm), 1)
    .some((frame) => decodeFrame(protocol, frame).messages.some((message) => message.alarms?.includes(alarm)))
}

function sampleScene(kind: Kind, alarm?: Alarm): Scene {
  return {
    kind,
    device: SAMPLE_DEVICE,
    time: SAMPLE_TIME,
    fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 50, courseDeg: 90, satellites: 9 },
    attributes: { ignition: true, batteryPercent: 90, satellites: 9, powerV: 12.6 },
    ...(alarm ? { alarms: [alarm] } : {}),
    text: 'OK',
  }
}
