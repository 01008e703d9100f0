import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { useTexts } from '../../store/language'
import { count, decimal } from '../../ui/format'
import { SeverityMark } from '../../ui/SeverityMark'

const ROWS = ['frames', 'wanted', 'acknowledged', 'late', 'missing', 'wrong', 'orders', 'disconnects'] as const
const TIMES = ['median', 'p95', 'longest'] as const
const BAD = ['late', 'missing', 'wrong', 'disconnects']

/** How the server did. */
export function ScoreTable({ run: { score } }: { run: SimulatedRun }) {
  const { simulate } = useTexts()
  const verdict = verdictOf(score)
  return (
    <section className="score" data-pane aria-label={simulate.score}>
      <h3>{simulate.score}</h3>
      <p className="score-verdict">
        {verdict === 'late' || verdict === 'missing' ? (
          <SeverityMark severity={verdict === 'late' ? 'warning' : 'error'}>{simulate.verdicts[verdict]}</SeverityMark>
        ) : (
          simulate.verdicts[verdict]
        )}
      </p>
      <dl>
        {ROWS.map((row) => (
          <div key={row} className={BAD.includes(row) && score[row] > 0 ? 'is-bad' : ''}>
            <dt>{simulate.scores[row]}</dt>
            <dd>{count(score[row])}</dd>
          </div>
        ))}
        {score.acknowledged + score.late > 0 &&
          TIMES.map((row) => (
            <div key={row}>
              <dt>{simulate.scores[row]}</dt>
              <dd>{decimal(score.waitMs[row], 1)} ms</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function verdictOf({ missing, late, acknowledged }: SimulatedRun['score']): 'none' | 'good' | 'late' | 'missing' {
  if (missing > 0) return 'missing'
  if (late > 0) return 'late'
  return acknowledged > 0 ? 'good' : 'none'
}
