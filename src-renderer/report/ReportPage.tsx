import type { Report } from '../../src-shared/check/report'
import type { Digest } from '../../src-shared/link/contracts/report'
import type { Track } from '../../src-shared/link/contracts/track'
import { useTexts } from '../store/language'
import { bytes, dayTimeAndZone } from '../ui/format'
import { SquareCode } from '../ui/SquareCode'
import { ReportFacts } from './ReportFacts'
import { ReportFindings } from './ReportFindings'
import { ReportMap } from './ReportMap'
import { ReportSteps } from './ReportSteps'
import { ReportWiring } from './ReportWiring'
import './ReportPage.css'

interface ReportPageProps {
  report: Report
  digest: Digest | undefined
  track: Track | undefined
  madeAt: number
}

/** One sheet of paper, A4 and Letter: what an installer signs. */
export function ReportPage({ report, digest, track, madeAt }: ReportPageProps) {
  const texts = useTexts().report
  const { job } = report
  const made = `Trackbench ${report.version} · ${dayTimeAndZone(madeAt)}`
  const head = [
    [texts.number, job.number],
    [texts.vehicle, job.vehicle],
    [texts.installer, job.installer],
    [texts.model, job.model],
  ] as const
  return (
    <article className="paper selectable" aria-label={texts.title}>
      <header>
        <div>
          <h1>{texts.title}</h1>
          <p className="paper-faint">{made}</p>
        </div>
        <SquareCode text={summary(report)} label={texts.square} />
      </header>
      <p className={`paper-verdict is-${report.verdict}`}>{report.headline}</p>
      <dl className="paper-job">
        {head.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      <div className="paper-device">
        <ReportFacts report={report} />
        <ReportMap track={track} />
      </div>
      <ReportSteps steps={report.steps} />
      <ReportWiring tests={report.wiring} />
      <ReportFindings findings={report.findings} />
      <section className="paper-capture">
        <h2>{texts.capture}</h2>
        {digest === undefined ? (
          <p>{texts.noCapture}</p>
        ) : (
          <p>
            {digest.name} ({bytes(digest.bytes)}). {texts.digest(String(digest.bytes))} <code>{digest.sha256}</code>
          </p>
        )}
      </section>
      <footer>
        <span>{texts.signature}</span>
        <span>{texts.date}</span>
      </footer>
    </article>
  )
}

/** Enough to find the job and to prove the file, in what a camera reads from paper. */
function summary({ headline, job, device, capture }: Report): string {
  const lines = ['Trackbench', headline.slice(0, 120), job.number, job.vehicle, device, `sha256 ${capture.sha256}`]
  return lines.filter((line) => line !== undefined && line !== '').join('\n')
}
