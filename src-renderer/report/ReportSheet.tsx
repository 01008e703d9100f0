import { useEffect } from 'react'
import { useTexts } from '../store/language'
import { prepareReport, saveReport, useReport } from '../store/report'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { ReportPage } from './ReportPage'
import './ReportSheet.css'

/** The page as it will be printed, and the button that writes it. */
export function ReportSheet({ onClose }: { onClose: () => void }) {
  const texts = useTexts().report
  const made = useReport((store) => store.made)
  useEffect(() => void prepareReport(), [])
  return (
    <Sheet title={texts.title} onClose={onClose}>
      <div className="report-tools">
        <p>{texts.about}</p>
        <Button kind="primary" isDisabled={made === undefined} onPress={() => void saveReport()}>
          {texts.save}
        </Button>
      </div>
      <div className="report-desk" tabIndex={0} role="region" aria-label={texts.title}>
        {made === undefined ? <p className="report-making">{texts.making}</p> : <ReportPage {...made} />}
      </div>
    </Sheet>
  )
}
