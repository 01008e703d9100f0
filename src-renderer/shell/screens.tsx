import type { LucideIcon } from 'lucide-react'
import { ArrowLeftRight, ClipboardCheck, GitCompareArrows, RadioTower } from 'lucide-react'
import type { ComponentType } from 'react'
import { CheckScreen } from '../screens/check/CheckScreen'
import { CompareScreen } from '../screens/compare/CompareScreen'
import type { ScreenId } from '../screens/screen-id'
import { SimulateScreen } from '../screens/simulate/SimulateScreen'
import { TrafficScreen } from '../screens/traffic/TrafficScreen'

/** What stands behind each tab. */
export const screens: Record<ScreenId, { icon: LucideIcon; Screen: ComponentType }> = {
  check: { icon: ClipboardCheck, Screen: CheckScreen },
  traffic: { icon: ArrowLeftRight, Screen: TrafficScreen },
  simulate: { icon: RadioTower, Screen: SimulateScreen },
  compare: { icon: GitCompareArrows, Screen: CompareScreen },
}
