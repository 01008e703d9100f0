/** One thing a person can do, under one name everywhere: palette, keyboard, buttons, shortcut sheet. */
export interface Command {
  title: string
  group: CommandGroup
  /** As keyName() writes them; the first one is shown. */
  keys?: readonly string[]
  /** Where the title depends on the state: "Stop listening" rather than "Start or stop listening". */
  titleNow?: () => string
  /** True, or why it cannot be done now. */
  when?: () => true | string
  run: () => void | Promise<void>
}

export const commandGroups = ['Screens', 'Engine', 'Frames', 'View', 'Help'] as const
type CommandGroup = (typeof commandGroups)[number]
