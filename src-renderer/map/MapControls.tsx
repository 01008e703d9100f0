import { Maximize, Minus, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { DomEvent } from 'leaflet'
import { useMap } from 'react-leaflet'
import { useTexts } from '../store/language'
import { Button } from '../ui/Button'
import { Hint } from '../ui/Hint'

interface MapControlsProps {
  isFitted: boolean
  onFit: () => void
}

/** A press while the one before is still being animated would be lost. */
const AT_ONCE = { animate: false }

export function MapControls({ isFitted, onFit }: MapControlsProps) {
  const words = useTexts().map
  const map = useMap()
  const controls = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (controls.current === null) return
    // What is done to the buttons is not done to the map below them.
    DomEvent.disableClickPropagation(controls.current)
  }, [])
  return (
    <div ref={controls} className="map-controls" role="group" aria-label={words.controls}>
      <Control
        label={words.zoomIn}
        keys="+"
        icon={<Plus size={16} aria-hidden />}
        onPress={() => map.zoomIn(1, AT_ONCE)}
      />
      <Control
        label={words.zoomOut}
        keys="-"
        icon={<Minus size={16} aria-hidden />}
        onPress={() => map.zoomOut(1, AT_ONCE)}
      />
      <Control label={words.fit} icon={<Maximize size={16} aria-hidden />} isPressed={isFitted} onPress={onFit} />
    </div>
  )
}

interface ControlProps {
  label: string
  keys?: string
  icon: React.ReactNode
  isPressed?: boolean
  onPress: () => void
}

function Control({ label, keys, icon, isPressed, onPress }: ControlProps) {
  return (
    <Hint text={label} keys={keys}>
      <Button
        kind="quiet"
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        onPress={onPress}
      >
        {icon}
      </Button>
    </Hint>
  )
}
