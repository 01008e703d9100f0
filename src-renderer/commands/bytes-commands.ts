import { toggleInspector, toggleOffsets, useDetail } from '../screens/traffic/detail/detail-store'
import { useView } from '../store/view'
import type { Command } from './command'

const onTraffic = (): true | string => useView.getState().screen === 'traffic' || 'Only on Traffic'

/** How the bytes of the selected frame are shown. */
export const bytesCommands = {
  'bytes.offsets': {
    title: 'Offsets in hex or in decimal',
    titleNow: () => `Offsets in ${useDetail.getState().hasDecimalOffsets ? 'hex' : 'decimal'}`,
    group: 'View',
    when: onTraffic,
    run: toggleOffsets,
  },
  'bytes.inspector': {
    title: 'Show or hide the inspector',
    titleNow: () => `${useDetail.getState().hasInspector ? 'Hide' : 'Show'} the inspector`,
    group: 'View',
    when: onTraffic,
    run: toggleInspector,
  },
} satisfies Record<string, Command>
