/** In the order of the dialog. */
export const settingGroups = ['listening', 'display', 'relay', 'privacy', 'advanced'] as const
export type SettingGroup = (typeof settingGroups)[number]

/** One thing that a person can set: where it stands in the dialog, what it is at first, and what it may be. */
export type Setting = FlagSetting | NumberSetting | ChoiceSetting | TextSetting

interface FlagSetting {
  readonly kind: 'flag'
  readonly group: SettingGroup
  readonly default: boolean
}

/** A whole number; both bounds are allowed values. */
interface NumberSetting {
  readonly kind: 'number'
  readonly group: SettingGroup
  readonly default: number
  readonly min: number
  readonly max: number
  readonly unit: SettingUnit | undefined
}

type SettingUnit = 'days' | 'gigabytes' | 'seconds' | 'minutes'

interface ChoiceSetting<Option extends string = string> {
  readonly kind: 'choice'
  readonly group: SettingGroup
  readonly options: readonly Option[]
  readonly default: Option
}

/** Files and folders are texts, too: what differs is how they are chosen. Empty means none. */
interface TextSetting {
  readonly kind: 'text' | 'file' | 'folder'
  readonly group: SettingGroup
  readonly default: string
  readonly isFit: (text: string) => boolean
}

export function flag(group: SettingGroup, initially: boolean): FlagSetting {
  return { kind: 'flag', group, default: initially }
}

export function whole(
  group: SettingGroup,
  initially: number,
  [min, max]: readonly [number, number],
  unit?: SettingUnit,
): NumberSetting {
  return { kind: 'number', group, default: initially, min, max, unit }
}

/** The first option is the one at first. */
export function choice<const Option extends string>(
  group: SettingGroup,
  first: Option,
  ...others: readonly Option[]
): ChoiceSetting<Option> {
  return { kind: 'choice', group, options: [first, ...others], default: first }
}

/** Longer than any address or path that works, and short enough for a damaged file to do no harm. */
const MOST_LETTERS = 4_096

export function text(
  group: SettingGroup,
  initially = '',
  isFit: (text: string) => boolean = () => true,
  kind: TextSetting['kind'] = 'text',
): TextSetting {
  return { kind, group, default: initially, isFit: (value) => value.length <= MOST_LETTERS && isFit(value) }
}

/** Whether a value from outside, such as from a file, is one that this setting may have. */
export function isFit(setting: Setting, value: unknown): boolean {
  switch (setting.kind) {
    case 'flag':
      return typeof value === 'boolean'
    case 'number':
      return Number.isInteger(value) && Number(value) >= setting.min && Number(value) <= setting.max
    case 'choice':
      return setting.options.some((option) => option === value)
    default:
      return typeof value === 'string' && setting.isFit(value)
  }
}
