import { memo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { said, useTexts } from '../../../store/language'
import { AnswerPane } from './AnswerPane'
import { Explained } from './Explained'
import type { Explanation } from './explanation'
import { FieldTree } from './FieldTree'
import { IssueList } from './IssueList'
import './FieldsPane.css'

/** What the bytes mean, and what is answered. */
export const FieldsPane = memo(function FieldsPane() {
  const { detail } = useTexts().traffic
  return (
    <Tabs className="fields-pane">
      <TabList className="pane-tabs" aria-label={detail.tabs}>
        <Tab id="fields" className="pane-tab">
          {detail.fields}
        </Tab>
        <Tab id="answer" className="pane-tab">
          {detail.answer}
        </Tab>
      </TabList>
      <TabPanel id="fields" className="pane-panel" data-pane>
        <Explained>{(explanation) => <Fields explanation={explanation} />}</Explained>
      </TabPanel>
      <TabPanel id="answer" className="pane-panel" data-pane>
        <Explained>{(explanation) => <AnswerPane explanation={explanation} />}</Explained>
      </TabPanel>
    </Tabs>
  )
})

function Fields({ explanation }: { explanation: Explanation }) {
  const { nodes, bytes, frame, stranger } = explanation
  const { detail } = useTexts().traffic
  return (
    <>
      <IssueList explanation={explanation} />
      {nodes.length > 0 ? (
        <FieldTree explanation={explanation} />
      ) : (
        <p className="pane-words selectable">
          {bytes.length === 0
            ? detail.notRecorded
            : stranger
              ? detail.stranger(said(stranger.title))
              : frame.row.direction === 'out'
                ? detail.toStranger
                : detail.unexplained(bytes.length)}
        </p>
      )}
    </>
  )
}
