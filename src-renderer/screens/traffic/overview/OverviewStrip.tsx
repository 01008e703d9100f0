import type { KeyboardEvent, PointerEvent } from 'react'
import { useMemo, useState } from 'react'
import type { Overview, OverviewPlace } from '../../../../src-shared/link/contracts/overview'
import { LAST_OVERVIEW_PLACE } from '../../../../src-shared/link/contracts/overview'
import type { Texts } from '../../../../src-shared/texts/en'
import { goToPlace, useFrames } from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { useFollowedOverview } from '../../../store/overview'
import { useZone, zoneNow } from '../../../store/time-display'
import { clock } from '../../../ui/format'
import { clockWords } from '../list/frame-time'
import {
  CLOCK_PX,
  FRAMES_PX,
  momentOfPlace,
  nearestPlace,
  overviewShape,
  placeBeside,
  placeOfMoment,
} from './overview-shape'
import './OverviewStrip.css'

const WIDTH = LAST_OVERVIEW_PLACE + 1

/** All frames of the list at a glance, over time: how many, where faults are, and how far the devices' clocks are off. */
export function OverviewStrip() {
  const texts = useTexts()
  const words = texts.traffic.overview
  const overview = useFollowedOverview()
  const shape = useMemo(() => overviewShape(overview), [overview])
  const { here, goTo } = useHere(overview)
  const [pointed, setPointed] = useState<number>()
  useZone() // the words below say times
  const place = pointed ?? here
  return (
    <section className="overview" data-pane aria-label={words.title}>
      <div className="overview-names" aria-hidden>
        <span style={{ height: FRAMES_PX }}>{words.frames}</span>
        <span style={{ height: CLOCK_PX }}>{words.clockBand}</span>
      </div>
      <div
        className="overview-field"
        role="slider"
        tabIndex={0}
        aria-label={words.title}
        aria-valuemin={0}
        aria-valuemax={LAST_OVERVIEW_PLACE}
        aria-valuenow={here ?? 0}
        aria-valuetext={wordsOf(overview, here ?? 0, texts)}
        onKeyDown={(event) => {
          setPointed(undefined)
          goTo(stepped(event, overview, here))
        }}
        onPointerMove={(event) => setPointed(placeUnder(event))}
        onPointerLeave={() => setPointed(undefined)}
        onPointerDown={(event) => event.button === 0 && goTo(nearestPlace(overview, placeUnder(event)))}
      >
        <Bars
          height={FRAMES_PX}
          paths={[shape.frames, shape.warning, shape.error]}
          names={['frames', 'warning', 'error']}
        />
        <Bars height={CLOCK_PX} paths={[shape.clock, shape.doubtful]} names={['clock', 'warning']} />
        {here !== undefined && <span className="overview-here" style={{ left: leftOf(here) }} />}
        {pointed !== undefined && <span className="overview-pointed" style={{ left: leftOf(pointed) }} />}
      </div>
      <output className="overview-says">{place !== undefined && wordsOf(overview, place, texts)}</output>
    </section>
  )
}

function Bars({ height, paths, names }: { height: number; paths: readonly string[]; names: readonly string[] }) {
  return (
    <svg height={height} viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" aria-hidden>
      {paths.map((path, at) => (
        <path key={names[at]} className={`overview-${names[at] ?? ''}`} d={path} />
      ))}
    </svg>
  )
}

/** Where the selected frame stands, and the way to what tells most at another place. */
function useHere(overview: Overview): { here: number | undefined; goTo: (there: OverviewPlace | undefined) => void } {
  const row = useFrames(({ frame }) => frame?.row)
  const total = useFrames(({ counts }) => counts.total)
  // The frame is still on its way when the next key is pressed, which counts from there.
  const [ahead, setAhead] = useState<OverviewPlace>()
  if (ahead !== undefined && ahead.row === row?.row) setAhead(undefined)

  function selected(): number | undefined {
    if (row === undefined) return undefined
    if (overview.firstAt === undefined) return Math.round((row.row / Math.max(1, total - 1)) * LAST_OVERVIEW_PLACE)
    return placeOfMoment(overview, row.at)
  }

  function goTo(there: OverviewPlace | undefined): void {
    if (there === undefined) return
    setAhead(there)
    void goToPlace({ row: there.row }).then((isThere) => isThere || setAhead(undefined))
  }

  return { here: ahead?.place ?? selected(), goTo }
}

function leftOf(place: number): string {
  return `${((place + 0.5) / WIDTH) * 100}%`
}

function placeUnder({ currentTarget, clientX }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect()
  return Math.min(LAST_OVERVIEW_PLACE, Math.max(0, Math.floor(((clientX - left) / width) * WIDTH)))
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  PageDown: 10,
  PageUp: -10,
  End: Infinity,
  Home: -Infinity,
}

function stepped(event: KeyboardEvent, overview: Overview, here = 0): OverviewPlace | undefined {
  const by = STEPS[event.key]
  if (by === undefined || event.ctrlKey || event.altKey) return undefined
  event.preventDefault()
  return placeBeside(overview, here, by)
}

/** "14:02:11 · 12 frames · faults · clock 2 h behind" */
function wordsOf(overview: Overview, place: number, texts: Texts): string {
  const words = texts.traffic.overview
  const at = momentOfPlace(overview, place)
  const there = overview.places.find((known) => known.place === place)
  const parts = [
    at !== undefined && clock(at, zoneNow()),
    there === undefined ? words.none : texts.common.frames(there.frames),
    there?.tone !== undefined && words.tones[there.tone],
    there?.clock !== undefined && clockWords(there.clock),
  ]
  return parts.filter((part) => part !== false).join(' · ')
}
