import { Label, Tag, TagGroup, TagList, Text } from 'react-aria-components'
import { useTexts } from '../../store/language'
import type { Draft } from './draft'

interface ModelChipsProps {
  models: readonly string[]
  options: readonly string[]
  change: (part: Partial<Draft>) => void
}

/** What stands on the box; several make a mixed fleet. */
export function ModelChips({ models, options, change }: ModelChipsProps) {
  const { form } = useTexts().simulate
  return (
    <TagGroup
      className="field chips"
      selectionMode="multiple"
      disallowEmptySelection
      escapeKeyBehavior="none" // it closes the sheet
      selectedKeys={models}
      onSelectionChange={(keys) =>
        keys !== 'all' && change({ models: options.filter((name) => keys.has(name)), variant: '' })
      }
    >
      <Label>{form.models}</Label>
      <TagList className="chip-list">
        {options.map((name) => (
          <Tag key={name} id={name} textValue={name} className="chip">
            {name}
          </Tag>
        ))}
      </TagList>
      <Text slot="description" className="field-hint">
        {form.modelsHint}
      </Text>
    </TagGroup>
  )
}
