import type { Texts } from '../../src-shared/texts/en'
import { openFindings, seesFindings, useFindings, walk } from '../store/findings'
import type { Command } from './command'

function hasFindings({ diagnosis }: Texts): true | string {
  const { error, warning, info } = useFindings.getState().counts
  return error + warning + info > 0 || diagnosis.drawer.nothing
}

/** What is wrong, and the way through it. */
export const findingCommands = {
  'findings.toggle': {
    title: ({ diagnosis }) => diagnosis.drawer.toggle,
    titleNow: ({ diagnosis }) => (seesFindings() ? diagnosis.drawer.hide : diagnosis.drawer.show),
    group: 'view',
    run: () => openFindings(!seesFindings()),
  },
  'finding.next': {
    title: ({ diagnosis }) => diagnosis.drawer.next,
    group: 'frames',
    keys: ['N'],
    when: hasFindings,
    run: () => walk(1),
  },
  'finding.previous': {
    title: ({ diagnosis }) => diagnosis.drawer.previous,
    group: 'frames',
    keys: ['P'],
    when: hasFindings,
    run: () => walk(-1),
  },
} satisfies Record<string, Command>
