import { PLATFORM } from '../../../../src-shared/model/platform'
import type { Remark } from '../../../../src-shared/setup/check-typed'
import { useCheck } from '../../../store/check'
import { useEngine } from '../../../store/engine'
import { useTexts } from '../../../store/language'
import { SuggestInput, type Suggestion } from '../../../ui/SuggestInput'
import { RemarkLine } from './RemarkLine'

interface ServerInputProps {
  value: string
  remark: Remark | undefined
  onChange: (host: string) => void
  onMend: (host: string) => void
}

/** By name or by address: the platform, this computer, or whatever is typed. Nothing is contacted. */
export function ServerInput({ value, remark, onChange, onMend }: ServerInputProps) {
  const texts = useTexts().setup
  return (
    <div className="setup-field">
      <SuggestInput
        label={texts.host}
        value={value}
        onChange={onChange}
        suggestions={useServers()}
        isInvalid={remark !== undefined}
        isMono
        isFree
      />
      <RemarkLine remark={remark} onMend={onMend} />
    </div>
  )
}

function useServers(): Suggestion[] {
  const texts = useTexts().setup
  const listening = useEngine(({ state }) => state?.listening)
  const mapping = useCheck(({ reach }) => reach?.mapping)
  const outside = mapping?.kind === 'mapped' ? [mapping.outside] : []
  const own = listening?.kind === 'on' ? listening.addresses.filter((address) => !address.includes(':')) : []
  return [
    { id: PLATFORM.name, text: PLATFORM.name, about: texts.platform },
    { id: PLATFORM.address, text: PLATFORM.address, about: texts.platform },
    ...[...new Set([...outside, ...own])].map((text) => ({ id: text, text, about: texts.thisComputer })),
  ]
}
