import { parseEndpoint } from '../model/endpoint'
import { languageIds } from '../texts/languages'
import { choice, flag, isFit, text, whole, type Setting } from './setting'

/** Every setting, once. Its title and its hint stand in the texts under the same id. */
export const settings = {
  /** Empty: every address of this computer. */
  'listening.host': text('listening', '', isHost),
  'listening.port': whole('listening', 8888, [1, 65_535]),
  'listening.tcp': flag('listening', true),
  'listening.udp': flag('listening', true),
  'listening.atLaunch': flag('listening', false),

  'display.language': choice('display', 'system', ...languageIds),
  'display.theme': choice('display', 'system', 'light', 'dark'),
  'display.time': choice('display', 'local', 'utc', 'first', 'previous', 'device'),
  /** Of every time but those of the frame list, which says its own. */
  'display.zone': choice('display', 'local', 'utc'),
  'map.pmtilesFile': text('display', '', undefined, 'file'),

  /** What is offered first when a person chooses to relay; nothing is relayed before that. */
  'relay.to': text('relay', '', (to) => to === '' || parseEndpoint(to, 8888) !== undefined),

  /** A tile server learns which places are looked at: nothing is asked of one before a person says so. */
  'map.tiles': flag('privacy', false),
  'map.tileServer': text('privacy', 'https://tile.openstreetmap.org/{z}/{x}/{y}.png', isTileAddress),
  'map.tileAttribution': text('privacy', '© OpenStreetMap contributors'),
  /** 0: captures are kept until a person deletes them. */
  'captures.retentionDays': whole('privacy', 0, [0, 3_650], 'days'),
  'captures.retentionGigabytes': whole('privacy', 0, [0, 10_000], 'gigabytes'),

  /** Empty: the folder of this user, as the system has it. */
  'captures.folder': text('advanced', '', undefined, 'folder'),
  'listening.connections': whole('advanced', 10_000, [1, 100_000]),
  'listening.connectionsPerAddress': whole('advanced', 1_000, [1, 100_000]),
  /** Slow 2G attaches need a minute. */
  'listening.firstBytesSeconds': whole('advanced', 300, [5, 3_600], 'seconds'),
  /** Half an hour lets sleepers live. */
  'listening.idleMinutes': whole('advanced', 30, [1, 1_440], 'minutes'),
} satisfies Record<string, Setting>

export type SettingId = keyof typeof settings
export const settingIds = Object.keys(settings) as SettingId[]

/** The value of every setting. */
export type SettingValues = { [Id in SettingId]: Value<(typeof settings)[Id]> }
type Value<S extends Setting> = S extends { kind: 'choice'; options: readonly (infer Option)[] }
  ? Option
  : S extends { default: infer D }
    ? D
    : never

/** Only the settings that differ from their defaults: this is what is kept, so that a better default reaches everybody. */
export type SettingChanges = Partial<SettingValues>

export function settingOf(id: SettingId): Setting {
  return settings[id]
}

export const defaultSettings = Object.fromEntries(
  settingIds.map((id) => [id, settings[id].default]),
) as unknown as SettingValues

/** What is fit among values from outside, without what is the default anyway; and the names of those that were refused. */
export function readSettings(given: unknown): { changes: SettingChanges; refused: string[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { changes: {}, refused: [] }
  const entries = Object.entries(given)
  const fits = ([id, value]: [string, unknown]): boolean => isSettingId(id) && isFit(settings[id], value)
  const changed = entries.filter(fits).filter(([id, value]) => isSettingId(id) && settings[id].default !== value)
  return {
    changes: Object.fromEntries(changed) as SettingChanges,
    refused: entries.filter((entry) => !fits(entry)).map(([id]) => id),
  }
}

export function withDefaults(changes: SettingChanges): SettingValues {
  return { ...defaultSettings, ...changes }
}

function isSettingId(id: string): id is SettingId {
  return Object.hasOwn(settings, id)
}

function isHost(host: string): boolean {
  return /^[\w.:%-]*$/.test(host)
}

/** As tile servers are written everywhere: https, with the places for zoom, column and row. */
function isTileAddress(address: string): boolean {
  return /^https?:\/\/[^\s<>"']+$/.test(address) && ['{z}', '{x}', '{y}'].every((place) => address.includes(place))
}
