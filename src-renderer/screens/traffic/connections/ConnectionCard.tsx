import type { SessionRow } from '../../../../src-shared/link/contracts/sources'
import { goToPlace, useFrames } from '../../../store/frames'
import { useTexts } from '../../../store/language'
import { useZone } from '../../../store/time-display'
import { Button } from '../../../ui/Button'
import { bytes, clock, count, duration } from '../../../ui/format'
import { ago } from '../devices/device-state'
import type { AroundTab } from '../detail/around-store'
import { lookAround } from '../detail/around-store'
import { connectionState } from './connection-state'
import './ConnectionCard.css'

/** All that is known of one connection, and the ways on from it. */
export function ConnectionCard({ row, now }: { row: SessionRow; now: number }) {
  const texts = useTexts()
  const words = texts.traffic.connections
  const zone = useZone()
  const { openedAt, closedAt, frames } = row
  const [, state] = connectionState(row, now, texts)
  const lines: readonly [string, string | undefined][] = [
    [words.state, state],
    [words.device, row.device],
    [words.protocol, row.protocol ?? (frames > 0 ? words.unknown : undefined)],
    [words.from, row.peer],
    [words.to, row.local],
    [words.openedAt, ifKnown(openedAt, (at) => clock(at, zone))],
    [words.closedAt, ifKnown(closedAt, (at) => clock(at, zone))],
    [words.lasted, ifKnown(openedAt, (at) => duration((closedAt ?? now) - at))],
    [words.last, ifKnown(row.lastAt, (at) => ago(at, now))],
    [words.received, bytes(row.bytesIn)],
    [words.sent, bytes(row.bytesOut)],
    [words.frames, count(frames)],
  ]
  return (
    <section className="connection-card" aria-label={words.one(row.session)}>
      <h3>{words.one(row.session)}</h3>
      <dl className="selectable">
        {lines.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {frames > 0 && (
        <p className="connection-ways">
          <Button kind="link" onPress={() => void lookAt(row, 'stream')}>
            {texts.traffic.detail.stream}
          </Button>
          <Button kind="link" onPress={() => void lookAt(row, 'why')}>
            {texts.traffic.detail.why}
          </Button>
        </p>
      )}
    </section>
  )
}

function ifKnown(at: number | undefined, say: (at: number) => string): string | undefined {
  return at === undefined ? undefined : say(at)
}

/** Stream and protocol are told of the selected frame: of the first one here, unless another of this connection is looked at. */
async function lookAt({ session }: SessionRow, tab: AroundTab): Promise<void> {
  if (useFrames.getState().frame?.row.session !== session) await goToPlace({ row: 0 })
  lookAround(tab)
}
