import { chooseDevice, useCheck } from '../../../store/check'
import { useTexts } from '../../../store/language'
import { PopupMenu } from '../../../ui/PopupMenu'
import { duration } from '../../../ui/format'

/** Which of several devices is checked. Until one is chosen it is the one of the job, or else the newest. */
export function DeviceChoice() {
  const { check: texts, common } = useTexts()
  const facts = useCheck((check) => check.facts)
  if (facts === undefined || facts.devices.length < 2) return null
  return (
    <PopupMenu
      label={texts.chooseDevice}
      heading={texts.newestFirst}
      chosen={facts.device?.device ?? ''}
      entries={facts.devices.map(({ device, protocol = '', lastAt }) => ({
        id: device,
        title: device,
        about: [protocol, lastAt === undefined ? '' : common.ago(duration(facts.at - lastAt))]
          .filter(Boolean)
          .join(' · '),
      }))}
      onChoose={chooseDevice}
    >
      {texts.devicesReport(facts.devices.length)}
    </PopupMenu>
  )
}
