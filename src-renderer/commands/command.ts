import type { Texts } from '../../src-shared/texts/en'

/** One thing a person can do, under one name everywhere: palette, keyboard, buttons, shortcut sheet. */
export interface Command {
  title: (texts: Texts) => string
  group: CommandGroup
  /** As keyName() writes them; the first one is shown. */
  keys?: readonly string[]
  /** Where the title depends on the state: "Stop listening" rather than "Start or stop listening". */
  titleNow?: (texts: Texts) => string
  /** True, or why it cannot be done now. */
  when?: (texts: Texts) => true | string
  run: () => void | Promise<void>
}

export const commandGroups = ['screens', 'engine', 'frames', 'view', 'help'] as const
type CommandGroup = (typeof commandGroups)[number]
