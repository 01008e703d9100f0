import { useTexts } from '../../../store/language'
import { Choice } from '../../../ui/Field'

/** Zones of the world, in minutes east of Greenwich; UTC first, since servers expect it. */
const ZONES = [
  0, -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 60, 120, 180, 210, 240, 270,
  300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720, 765, 780, 840,
]

interface ZoneChoiceProps {
  value: number
  onChange: (minutes: number) => void
}

export function ZoneChoice({ value, onChange }: ZoneChoiceProps) {
  const texts = useTexts().setup
  return (
    <Choice
      label={texts.zone}
      value={String(value)}
      onChange={(minutes) => onChange(Number(minutes))}
      options={ZONES.map((minutes) => ({ id: String(minutes), title: texts.zoneAt(zoneWords(minutes)) }))}
    />
  )
}

/** -210 → "−" and "3:30" */
export function zoneWords(minutes: number): { sign: string; time: string } {
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  const time = rest === 0 ? String(hours) : `${hours}:${String(rest).padStart(2, '0')}`
  return { sign: minutes < 0 ? '−' : '+', time }
}
