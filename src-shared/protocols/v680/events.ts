import type { Alarm } from '../../model/vocabulary'

/** The events that a source describes (v680-tlt2h.md, V680); `SF` and others exist and are shown as sent. */
export const EVENTS: Readonly<Record<string, { readonly title: string; readonly alarm?: Alarm }>> = {
  AUT: { title: 'report at an interval' },
  AUTO: { title: 'report at an interval' },
  SOS: { title: 'SOS', alarm: 'sos' },
}
