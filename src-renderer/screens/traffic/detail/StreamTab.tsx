import { useTexts } from '../../../store/language'
import type { Explanation } from './explanation'

/** The connection's bytes in both directions. */
export function StreamTab(_props: { explanation: Explanation | undefined }) {
  const { detail } = useTexts().traffic
  return <p className="pane-words">{detail.streamNone}</p>
}
