import { checkTyped } from '../../../../src-shared/setup/check-typed'
import { useTexts } from '../../../store/language'
import { useTyped } from '../../../store/setup'
import { ProbePart } from './ProbePart'
import { ReplyPart } from './ReplyPart'
import { TextList } from './TextList'
import { WishForm } from './WishForm'
import './SetupPanel.css'

/** The texts that set a tracker up, and what it answered: a person sends them, never the program. */
export function SetupPanel() {
  const { about } = useTexts().setup
  const typed = useTyped()
  const { wish, meant, remarks } = checkTyped(typed)
  return (
    <div className="setup">
      <p className="setup-about selectable">{about}</p>
      <WishForm typed={typed} remarks={remarks} />
      <TextList wish={wish} />
      <ReplyPart meant={meant} />
      <ProbePart />
    </div>
  )
}
