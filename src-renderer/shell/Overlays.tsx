import { EditSheet } from '../edit/EditSheet'
import { ReportSheet } from '../report/ReportSheet'
import { ConfirmPlatform } from '../screens/simulate/ConfirmPlatform'
import { ExportSheet } from '../screens/traffic/export/ExportSheet'
import { GoTo } from '../screens/traffic/GoTo'
import { show, useView } from '../store/view'
import { About } from './About'
import { Palette } from './Palette'
import { RelayDialog } from './relay/RelayDialog'
import { SettingsDialog } from './settings/SettingsDialog'
import { Shortcuts } from './Shortcuts'

/** At most one dialog is open, and the question that it may have to ask first. */
export function Overlays() {
  return (
    <>
      <Overlay />
      <ConfirmPlatform />
    </>
  )
}

function Overlay() {
  const overlay = useView((view) => view.overlay)
  const close = (): void => show(undefined)
  if (overlay === 'palette') return <Palette onClose={close} />
  if (overlay === 'shortcuts') return <Shortcuts onClose={close} />
  if (overlay === 'goTo') return <GoTo onClose={close} />
  if (overlay === 'export') return <ExportSheet onClose={close} />
  if (overlay === 'settings') return <SettingsDialog onClose={close} />
  if (overlay === 'relay') return <RelayDialog onClose={close} />
  if (overlay === 'edit') return <EditSheet onClose={close} />
  if (overlay === 'report') return <ReportSheet onClose={close} />
  if (overlay === 'about') return <About onClose={close} />
  return null
}
