import { Input, Label, TextField } from 'react-aria-components'
import { useTexts } from '../../store/language'
import { useSimulator } from '../../store/simulator'

/** Where the next devices send to. */
export function TargetField({ isInline = false }: { isInline?: boolean }) {
  const { simulate } = useTexts()
  const target = useSimulator((view) => view.target)
  return (
    <TextField
      className={isInline ? 'target is-inline' : 'field'}
      value={target}
      onChange={(value) => useSimulator.setState({ target: value })}
    >
      <Label>{simulate.target}</Label>
      <Input className="input mono" placeholder={simulate.thisProgram} spellCheck={false} title={simulate.targetHint} />
    </TextField>
  )
}
