import type { TimeDisplay } from '../../../store/time-display'

/** Headings of the frame list, in order; the widths stand in FrameList.css. */
export const columns = [
  'number',
  'time',
  'device',
  'connection',
  'direction',
  'protocol',
  'type',
  'summary',
  'issues',
] as const

export type Column = (typeof columns)[number]

const headings: Record<Column, string> = {
  number: '#',
  time: 'Time',
  device: 'Device',
  connection: 'Conn.',
  direction: 'Direction',
  protocol: 'Protocol',
  type: 'Type',
  summary: 'Summary',
  issues: 'Issues',
}

const timeHeadings: Record<TimeDisplay, string> = {
  local: 'Time',
  utc: 'Time (UTC)',
  first: 'Since first',
  previous: 'Since previous',
  device: 'Device time',
}

export function headingOf(column: Column, time: TimeDisplay): string {
  return column === 'time' ? timeHeadings[time] : headings[column]
}
