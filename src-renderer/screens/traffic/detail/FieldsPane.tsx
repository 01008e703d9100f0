import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { counted } from '../../../ui/format'
import { AnswerPane } from './AnswerPane'
import type { Explanation } from './explanation'
import { FieldTree } from './FieldTree'
import { IssueList } from './IssueList'
import { WhyPane } from './WhyPane'
import './FieldsPane.css'

/** What the bytes mean, why they are read this way, and what is answered. */
export function FieldsPane({ explanation }: { explanation: Explanation }) {
  return (
    <Tabs className="fields-pane">
      <TabList className="pane-tabs" aria-label="What the frame says">
        <Tab id="fields" className="pane-tab">
          Fields
        </Tab>
        <Tab id="why" className="pane-tab">
          Why this protocol
        </Tab>
        <Tab id="answer" className="pane-tab">
          Answer
        </Tab>
      </TabList>
      <TabPanel id="fields" className="pane-panel" data-pane>
        <Fields explanation={explanation} />
      </TabPanel>
      <TabPanel id="why" className="pane-panel" data-pane>
        <WhyPane explanation={explanation} />
      </TabPanel>
      <TabPanel id="answer" className="pane-panel" data-pane>
        <AnswerPane explanation={explanation} />
      </TabPanel>
    </Tabs>
  )
}

function Fields({ explanation }: { explanation: Explanation }) {
  const { nodes, bytes, stranger } = explanation
  return (
    <>
      <IssueList explanation={explanation} />
      {nodes.length > 0 ? (
        <FieldTree explanation={explanation} />
      ) : (
        <p className="pane-words selectable">
          {bytes.length === 0
            ? 'The bytes of this frame were not recorded.'
            : stranger
              ? `These bytes are known by name only: ${stranger.title}. They are kept as they came.`
              : `No field explains ${counted(bytes.length, 'byte')}. They are kept as they came.`}
        </p>
      )}
    </>
  )
}
