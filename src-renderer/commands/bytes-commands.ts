import type { Texts } from '../../src-shared/texts/en'
import { toggleInspector, toggleOffsets, useDetail } from '../screens/traffic/detail/detail-store'
import { useView } from '../store/view'
import type { Command } from './command'

const onTraffic = ({ commands }: Texts): true | string =>
  useView.getState().screen === 'traffic' || commands.onlyTraffic

/** How the bytes of the selected frame are shown. */
export const bytesCommands = {
  'bytes.offsets': {
    title: ({ commands }) => commands.offsetsToggle,
    titleNow: ({ commands }) =>
      useDetail.getState().hasDecimalOffsets ? commands.offsetsHex : commands.offsetsDecimal,
    group: 'view',
    when: onTraffic,
    run: toggleOffsets,
  },
  'bytes.inspector': {
    title: ({ commands }) => commands.inspectorToggle,
    titleNow: ({ commands }) => (useDetail.getState().hasInspector ? commands.inspectorHide : commands.inspectorShow),
    group: 'view',
    when: onTraffic,
    run: toggleInspector,
  },
} satisfies Record<string, Command>
