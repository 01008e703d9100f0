import type { StepState } from '../../../src-shared/check/step'

/** A step's state by shape as well as colour: tick in a disc, triangle, cross in a square, dots. The word stands beside it. */
export function StepMark({ state }: { state: StepState }) {
  return (
    <svg className={`step-mark step-mark-${state}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden>
      {shapes[state]}
    </svg>
  )
}

const sign = { fill: 'none', stroke: 'var(--ground)', strokeWidth: 2, strokeLinecap: 'round' } as const

const shapes = {
  passed: (
    <>
      <circle cx="8" cy="8" r="8" />
      <path d="m4.5 8.25 2.5 2.5 4.5-5" {...sign} strokeLinejoin="round" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1 15.5 15H.5z" strokeLinejoin="round" />
      <path d="M8 6v4M8 12.6v.01" {...sign} />
    </>
  ),
  failed: (
    <>
      <rect width="16" height="16" rx="3" />
      <path d="m5 5 6 6m0-6-6 6" {...sign} />
    </>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4.75 8v.01M8 8v.01M11.25 8v.01" {...sign} stroke="currentColor" />
    </>
  ),
}
