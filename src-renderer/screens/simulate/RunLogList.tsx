import { useTexts } from '../../store/language'
import { useSimulator } from '../../store/simulator'
import { clock, decimal } from '../../ui/format'
import { toHex } from '../../../src-shared/bytes/hex'
import { KINDS } from '../../../src-shared/model/message'
import type { SimulatorLogEntry } from '../../../src-shared/link/contracts/simulator'

/** What was said and heard, newest first: as much as one scrolls back. */
export function RunLogList() {
  const { simulate } = useTexts()
  const log = useSimulator((view) => view.detail?.log)
  return (
    <section className="run-log" aria-label={simulate.log}>
      <h3>{simulate.log}</h3>
      {log === undefined || log.length === 0 ? (
        <p className="faint">{simulate.nothingYet}</p>
      ) : (
        <ol tabIndex={0} aria-label={simulate.log}>
          {log.map((entry, at) => <Entry key={`${entry.at} ${at}`} entry={entry} />).reverse()}
        </ol>
      )}
    </section>
  )
}

const ARROWS = { sent: '→', answered: '←', unanswered: '×', wrong: '?', order: '←', dropped: '×' }

function Entry({ entry }: { entry: SimulatorLogEntry }) {
  const { simulate, traffic } = useTexts()
  const { kind, what, bytes, waitMs } = entry
  const type = KINDS.find((known) => known === what)
  return (
    <li className={`log-${kind}`}>
      <time className="mono">{clock(entry.at)}</time>
      <span aria-hidden>{ARROWS[kind]}</span>
      <span className="log-words">
        {simulate.logKinds[kind]} {type === undefined ? what : traffic.types[type]}
        {waitMs !== undefined && ` ${decimal(waitMs, waitMs < 10 ? 1 : 0)} ms`}
      </span>
      <span className="mono log-bytes selectable">{bytes && toHex(bytes)}</span>
    </li>
  )
}
