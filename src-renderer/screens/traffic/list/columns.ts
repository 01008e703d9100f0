import type { Texts } from '../../../../src-shared/texts/en'
import type { TimeDisplay } from '../../../store/time-display'

/** Headings of the frame list, in order; the widths stand in FrameList.css. */
export const columns = [
  'number',
  'time',
  'clock',
  'device',
  'connection',
  'direction',
  'protocol',
  'type',
  'summary',
  'issues',
] as const

export type Column = (typeof columns)[number]

export function headingOf(column: Column, time: TimeDisplay, { traffic }: Texts): string {
  return column === 'time' ? traffic.timeColumn[time] : traffic.columns[column]
}
