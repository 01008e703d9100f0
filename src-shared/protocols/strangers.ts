import { services } from './stranger-services'
import type { Stranger } from './stranger'
import { trackers } from './stranger-trackers'

/** Everything that is named but not decoded. Asked only when no family of ours wants the bytes. */
export const strangers: readonly Stranger[] = [...trackers, ...services]
