import { ChevronRight } from 'lucide-react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTexts } from '../../store/language'
import { Checkbox, TextInput } from '../../ui/Field'
import type { DraftProps } from './draft'

/** What few need: stops, tunnels, sleep, the seed. */
export function MoreFields({ draft, fault, change }: DraftProps) {
  const { form, faultNames } = useTexts().simulate
  return (
    <Disclosure className="fold">
      <Heading level={3}>
        <AriaButton slot="trigger" className="fold-button">
          <ChevronRight size={12} aria-hidden />
          {form.more}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <div className="add-row">
          <TextInput
            label={form.stops}
            value={draft.stops}
            placeholder={form.stopsHint}
            isMono
            isInvalid={fault?.field === 'stops'}
            onChange={(stops) => change({ stops })}
          />
          <TextInput
            label={form.tunnels}
            value={draft.tunnels}
            placeholder={form.tunnelsHint}
            isMono
            isInvalid={fault?.field === 'tunnels'}
            onChange={(tunnels) => change({ tunnels })}
          />
          <TextInput
            label={form.seed}
            value={draft.seed}
            isInvalid={fault?.field === 'seed'}
            onChange={(seed) => change({ seed })}
          />
        </div>
        <Checkbox isSelected={draft.isOneIdentity} onChange={(isOneIdentity) => change({ isOneIdentity })}>
          {faultNames.sameimei}
        </Checkbox>
        <Checkbox isSelected={draft.sleeps} onChange={(sleeps) => change({ sleeps })}>
          {form.sleep}
        </Checkbox>
        {draft.sleeps && (
          <div className="add-row">
            <TextInput
              label={form.sleepAfter}
              value={draft.sleepAfter}
              isInvalid={fault?.field === 'sleepAfter'}
              onChange={(sleepAfter) => change({ sleepAfter })}
            />
            <TextInput
              label={form.sleepEvery}
              value={draft.sleepEvery}
              isInvalid={fault?.field === 'sleepEvery'}
              onChange={(sleepEvery) => change({ sleepEvery })}
            />
          </div>
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}
