import type { IssueCode } from '../model/issue'
import type { Scene } from '../model/message'
import type { Chunk, FrameContext } from './chunk'
import { shifted } from './route'
import * as wreck from './frame-faults'

/** How a connection misbehaves: read by the device script. */
export type Behaviour = 'mute' | 'ignore' | 'reconnect' | 'half-open' | 'idle' | 'join' | 'reorder'

/** One thing that goes wrong on purpose. Frames of login are left alone, so that the server knows who speaks. */
export interface Fault {
  readonly title: string
  /** What a server notices in the frames themselves: one of these, and nothing else. */
  readonly issues: readonly IssueCode[]
  /** Changes what is said; `count` numbers the reports from 0. */
  scene?(scene: Scene, count: number): Scene
  /** Changes how it is sent. */
  frame?(bytes: Uint8Array, context: FrameContext): readonly Chunk[]
  /** A server cannot answer what it cannot read. */
  readonly breaks?: boolean
  /** The field that it spoils: a family without one cannot have this fault. */
  readonly needs?: string
  /** Changes who speaks, once for the whole run. */
  identity?: 'same' | 'bad'
  readonly behaviour?: Behaviour
}

const MS_PER_HOUR = 3_600_000
const WEEKS_1024_MS = 1024 * 7 * 24 * MS_PER_HOUR
const JUMP_M = 50_000
const BROKEN: readonly IssueCode[] = ['short', 'checksum', 'range', 'unknown-type', 'noise', 'trailing', 'ambiguous']

/** The names are those of `--fault`; several are applied in this order: what is said, what it becomes, how it travels. */
export const FAULTS = {
  timezone: { title: 'Clock on local time, 8 h ahead', issues: [], scene: (scene) => later(scene, 8 * MS_PER_HOUR) },
  rollover: { title: 'Week counter rolled over', issues: [], scene: (scene) => later(scene, -WEEKS_1024_MS) },
  future: { title: 'Clock a year ahead', issues: [], scene: (scene) => later(scene, 365 * 24 * MS_PER_HOUR) },
  stale: { title: 'Clock three days behind', issues: [], scene: (scene) => later(scene, -72 * MS_PER_HOUR) },
  jump: { title: 'Position jumps by 50 km', issues: [], scene: jump },
  zero: { title: 'Position 0,0', issues: [], scene: (scene) => placed(scene, 0, 0) },
  nofix: { title: 'No satellites', issues: [], scene: withoutFix },
  hemisphere: { title: 'Wrong hemisphere flag', issues: [], scene: flipHemisphere },
  lose: { title: 'A byte lost', issues: BROKEN, breaks: true, frame: wreck.lose },
  flip: { title: 'A bit flipped', issues: [...BROKEN, 'duplicate'], breaks: true, frame: wreck.flip },
  checksum: {
    title: 'Wrong checksum',
    issues: ['checksum'],
    needs: 'checksum',
    breaks: true,
    frame: wreck.breakChecksum,
  },
  length: { title: 'Wrong length', issues: BROKEN, needs: 'envelope.length', breaks: true, frame: wreck.breakLength },
  duplicate: { title: 'Every report twice', issues: ['duplicate'], frame: wreck.duplicate },
  join: { title: 'Two frames in one packet', issues: [], behaviour: 'join' },
  reorder: { title: 'Reports in the wrong order', issues: [], behaviour: 'reorder' },
  split: { title: 'Frames split across packets', issues: [], frame: wreck.split },
  drip: { title: 'One byte at a time', issues: [], frame: wreck.drip },
  mute: { title: 'Never answers commands', issues: [], behaviour: 'mute' },
  ignore: { title: 'Ignores the server’s answers', issues: [], behaviour: 'ignore' },
  reconnect: { title: 'Reconnects after every second report', issues: [], behaviour: 'reconnect' },
  halfopen: { title: 'Vanishes without closing', issues: [], behaviour: 'half-open' },
  idle: { title: 'Connects and says nothing', issues: [], behaviour: 'idle' },
  sameimei: { title: 'All devices with one IMEI', issues: [], identity: 'same' },
  badimei: { title: 'Wrong check digit', issues: ['range'], identity: 'bad' },
} as const satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[]

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name)
}

export function hasBehaviour(faults: readonly FaultName[], behaviour: Behaviour): boolean {
  return faults.some((name) => (FAULTS[name] as Fault).behaviour === behaviour)
}

function later(scene: Scene, milliseconds: number): Scene {
  return { ...scene, time: scene.time + milliseconds }
}

/** Every second report lies elsewhere. */
function jump(scene: Scene, count: number): Scene {
  if (!scene.fix || count % 2 === 0) return scene
  return { ...scene, fix: { ...scene.fix, ...shifted(scene.fix, scene.fix.lat > 0 ? -JUMP_M : JUMP_M, 0) } }
}

function placed(scene: Scene, lat: number, lon: number): Scene {
  return scene.fix ? { ...scene, fix: { ...scene.fix, lat, lon } } : scene
}

function withoutFix(scene: Scene): Scene {
  return scene.fix ? { ...scene, fix: { ...scene.fix, valid: false, satellites: 0 } } : scene
}

function flipHemisphere(scene: Scene): Scene {
  return scene.fix ? placed(scene, -scene.fix.lat, scene.fix.lon) : scene
}
