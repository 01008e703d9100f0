import './StateMark.css'

export type MarkTone = 'good' | 'off' | 'busy' | 'warning' | 'error'

/** State by shape as well as colour: filled, hollow, half, triangle, square. The word stands beside it. */
export function StateMark({ tone }: { tone: MarkTone }) {
  return (
    <svg className={`state-mark state-${tone}`} width="8" height="8" viewBox="0 0 8 8" aria-hidden>
      {shapes[tone]}
    </svg>
  )
}

const shapes = {
  good: <circle cx="4" cy="4" r="4" />,
  off: <circle cx="4" cy="4" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  busy: <path d="M4 0a4 4 0 0 1 0 8z M4 .75a3.25 3.25 0 0 0 0 6.5" stroke="currentColor" strokeWidth="1" />,
  warning: <path d="M4 0 8 7.5H0z" />,
  error: <rect width="8" height="8" rx="1" />,
}
