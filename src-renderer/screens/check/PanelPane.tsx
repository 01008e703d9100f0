import { X } from 'lucide-react'
import type { ComponentType } from 'react'
import { useEffect, useRef } from 'react'
import { openPanel, type PanelId } from '../../store/check'
import { useTexts } from '../../store/language'
import { Button } from '../../ui/Button'
import { ReachPanel } from './reach/ReachPanel'
import { SetupPanel } from './setup/SetupPanel'
import { WiringPanel } from './wiring/WiringPanel'

/** What may lie over the device for a while: a line each. */
const panels: Record<PanelId, ComponentType> = {
  reach: ReachPanel,
  setup: SetupPanel,
  wiring: WiringPanel,
}

/** A panel in the device's place, with the way back to it. */
export function PanelPane({ id }: { id: PanelId }) {
  const texts = useTexts()
  const Panel = panels[id]
  const close = (): void => openPanel(undefined)
  const pane = useFocusWhileOpen(id)
  return (
    <section
      ref={pane}
      className="check-panel"
      data-pane
      aria-label={texts.check.panels[id]}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <header className="pane-header">
        <h2>{texts.check.panels[id]}</h2>
        <Button kind="quiet" aria-label={texts.common.close} onPress={close}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      <div className="check-panel-body">
        <Panel />
      </div>
    </section>
  )
}

/** Whoever opens a panel goes on in it, and is back where they came from when it closes. */
function useFocusWhileOpen(id: PanelId) {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    // Not before the palette, which may have opened it, has given the focus back.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => pane.current?.focus()))
    return () => {
      cancelAnimationFrame(frame)
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [id])
  return pane
}
