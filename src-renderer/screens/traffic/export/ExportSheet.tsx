import { useState } from 'react'
import { Form, Label, Radio, RadioGroup } from 'react-aria-components'
import { EXPORT_FORMATS, type ExportFormat } from '../../../../src-shared/link/contracts/exports'
import { exportFrames } from '../../../store/exports'
import { selectedStretch, shownCount, useFrames } from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import './ExportSheet.css'

/** The choice that was made last is the next one's. */
let usualFormat: ExportFormat = 'csv'

/** Which frames, and as what. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const { exports } = useTexts()
  const shown = useFrames(shownCount)
  const selected = useFrames((frames) => selectedStretch(frames)?.count ?? 0)
  const [what, setWhat] = useState(selected > 1 ? 'selection' : 'shown')
  const [format, setFormat] = useState<string>(usualFormat)
  return (
    <Sheet title={exports.title} onClose={onClose}>
      <Form
        className="export"
        onSubmit={(event) => {
          event.preventDefault()
          const chosen = EXPORT_FORMATS.find((known) => known === format) ?? usualFormat
          usualFormat = chosen
          onClose()
          void exportFrames(chosen, what === 'selection')
        }}
      >
        <RadioGroup value={what} onChange={setWhat}>
          <Label>{exports.what}</Label>
          <Choice value="shown" title={exports.shown(shown)} />
          <Choice value="selection" title={exports.selected(selected)} isDisabled={selected === 0} />
        </RadioGroup>
        <RadioGroup value={format} onChange={setFormat}>
          <Label>{exports.format}</Label>
          {EXPORT_FORMATS.map((id) => (
            <Choice key={id} value={id} title={exports.formats[id]} about={exports.about[id]} />
          ))}
        </RadioGroup>
        <footer>
          <Button type="submit" kind="primary" autoFocus>
            {exports.choose}
          </Button>
        </footer>
      </Form>
    </Sheet>
  )
}

interface ChoiceProps {
  value: string
  title: string
  about?: string
  isDisabled?: boolean
}

function Choice({ value, title, about, isDisabled = false }: ChoiceProps) {
  return (
    <Radio
      value={value}
      isDisabled={isDisabled}
      className={about === undefined ? 'export-choice is-plain' : 'export-choice'}
    >
      <span className="export-dot" aria-hidden />
      <span>{title}</span>
      {about !== undefined && <span className="export-about">{about}</span>}
    </Radio>
  )
}
