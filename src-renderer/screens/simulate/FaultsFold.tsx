import { ChevronRight } from 'lucide-react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import type { FaultName } from '../../../src-shared/simulate/faults'
import { useTexts } from '../../store/language'
import { changeRun } from '../../store/simulator'
import { Checkbox } from '../../ui/Field'

/** Those of the identity are chosen before a device starts: it cannot change who it is. */
const GROUPS = {
  clock: ['timezone', 'rollover', 'future', 'stale'],
  place: ['jump', 'zero', 'nofix', 'hemisphere'],
  bytes: ['lose', 'flip', 'checksum', 'length'],
  packets: ['split', 'drip', 'join', 'duplicate', 'reorder'],
  connection: ['mute', 'ignore', 'reconnect', 'halfopen', 'idle'],
} as const satisfies Record<string, readonly FaultName[]>

/** What goes wrong on purpose, from the next frame on. */
export function FaultsFold({ run, isOver }: { run: SimulatedRun; isOver: boolean }) {
  const { simulate } = useTexts()
  const toggle = (name: FaultName, isOn: boolean): void => {
    const faults = run.faults.filter((fault) => fault !== name)
    void changeRun(run.id, { faults: isOn ? [...faults, name] : faults })
  }
  return (
    <Disclosure className="fold" isDisabled={isOver}>
      <Heading level={3}>
        <AriaButton slot="trigger" className="fold-button">
          <ChevronRight size={12} aria-hidden />
          {simulate.faults}
          {run.faults.length > 0 && <span className="fold-count">{simulate.faultsActive(run.faults.length)}</span>}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <div className="faults">
          {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
            <fieldset key={group}>
              <legend>{simulate.faultGroups[group]}</legend>
              {GROUPS[group].map((name) => (
                <Checkbox key={name} isSelected={run.faults.includes(name)} onChange={(isOn) => toggle(name, isOn)}>
                  {simulate.faultNames[name]}
                </Checkbox>
              ))}
            </fieldset>
          ))}
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}
