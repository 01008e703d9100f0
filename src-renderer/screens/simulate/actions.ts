import { texts } from '../../store/language'
import { startScenario, useSimulator } from '../../store/simulator'
import { tellFault } from '../../store/toasts'
import { parseScenario } from '../../../src-shared/simulate/scenario'
import { EMPTY_DRAFT, scenarioOf } from './draft'

const files = import.meta.glob<string>('../../../fixtures/scenarios/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The scenarios that come with the program, by the name of their file. */
export const BUNDLED = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), text]),
)

/** A G02 that drives: one click shows all there is. Of the families that it may speak GT06 knows most alarms. */
export async function startOne(): Promise<void> {
  const scenario = scenarioOf({ ...EMPTY_DRAFT, protocol: 'gt06' })
  if (scenario.ok) await startScenario(scenario.value)
}

export async function playScenario(text: string): Promise<void> {
  const scenario = parseScenario(text)
  if (!scenario.ok) return tellFault(texts().simulate.scenarioFaulty, scenario.error)
  await startScenario(text)
}

export function openAdding(): void {
  useSimulator.setState({ isAdding: true })
}

export function closeAdding(): void {
  useSimulator.setState({ isAdding: false })
}
