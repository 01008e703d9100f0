import { useRef } from 'react'
import { useTexts } from '../../store/language'
import { saveScenario, useSimulator } from '../../store/simulator'
import { PopupMenu } from '../../ui/PopupMenu'
import { BUNDLED, playScenario } from './actions'

const NAMES = ['commuter-day', 'theft', 'rural-gaps', 'no-answer'] as const

/** The scenarios that come with the program, and those that a person keeps. */
export function ScenarioMenu() {
  const { simulate } = useTexts()
  const hasRuns = useSimulator(({ runs }) => runs.length > 0)
  const file = useRef<HTMLInputElement>(null)

  function choose(id: string): void {
    if (id === 'open') file.current?.click()
    else if (id === 'save') void saveScenario()
    else void playScenario(BUNDLED.get(id) ?? '')
  }

  return (
    <>
      <PopupMenu
        label={simulate.scenarios}
        heading={simulate.bundled}
        entries={[
          ...NAMES.map((id) => ({ id, title: simulate.bundledNames[id], about: simulate.bundledAbout[id] })),
          { id: 'open', title: simulate.openScenario },
          { id: 'save', title: simulate.saveScenario, isDisabled: !hasRuns },
        ]}
        onChoose={choose}
      >
        {simulate.scenarios}
      </PopupMenu>
      <input
        ref={file}
        type="file"
        accept=".json"
        hidden
        aria-label={simulate.openScenario}
        onChange={({ currentTarget }) => {
          void currentTarget.files?.[0]?.text().then(playScenario)
          currentTarget.value = ''
        }}
      />
    </>
  )
}
