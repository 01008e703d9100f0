import { RotateCcw } from 'lucide-react'
import { useId } from 'react'
import type { Setting } from '../../../src-shared/settings/setting'
import { type SettingId, settingOf } from '../../../src-shared/settings/settings'
import type { Texts } from '../../../src-shared/texts/en'
import { useTexts } from '../../store/language'
import { resetSetting, useSetting } from '../../store/settings'
import { Button } from '../../ui/Button'
import { optionText } from './option-text'
import { SettingControl } from './SettingControl'

/** One setting: what it is, what it does, its default, and its control. A dot marks what differs from the default. */
export function SettingRow({ id }: { id: SettingId }) {
  const texts = useTexts()
  const titleId = useId()
  const setting = settingOf(id)
  const { title, hint } = texts.settings.items[id]
  const isChanged = useSetting(id) !== setting.default
  return (
    <div className="setting" role="group" aria-labelledby={titleId}>
      <div className="setting-words">
        <h4 id={titleId}>
          {title}
          {isChanged && <span className="setting-dot" role="img" aria-label={texts.settings.changed} />}
        </h4>
        <p>{hint}</p>
        <p className="setting-default">{texts.settings.defaultIs(defaultText(id, setting, texts))}</p>
      </div>
      <div className="setting-control">
        <SettingControl id={id} title={title} />
        <Button
          kind="quiet"
          isDisabled={!isChanged}
          aria-label={texts.settings.resetOne(title)}
          onPress={() => resetSetting(id)}
        >
          <RotateCcw size={14} aria-hidden />
        </Button>
      </div>
    </div>
  )
}

function defaultText(id: SettingId, setting: Setting, texts: Texts): string {
  const { settings } = texts
  switch (setting.kind) {
    case 'flag':
      return setting.default ? settings.on : settings.off
    case 'number':
      // As it is written in its field: a port has no thousands.
      return [String(setting.default), setting.unit && settings.units[setting.unit]].filter(Boolean).join(' ')
    case 'choice':
      return optionText(id, setting.default, texts)
    default:
      return setting.default === '' ? settings.nothing : setting.default
  }
}
