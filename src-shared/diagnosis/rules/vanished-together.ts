import { isOpen } from '../collect/session'
import { benchRule } from '../rule'

/** Several devices ended in the same seconds: what they share has failed, and no vehicle is to blame. */
export const vanishedTogether = benchRule<'vanished-together'>({
  name: 'vanished-together',
  ids: ['D10', 'R-NET-10'],
  group: 'network',
  step: 'contact',
  severity: 'warning',
  find: ({ bench, devices, limits }) => {
    const last = bench.endings.at(-1)
    if (!last) return undefined
    const gone = new Map<string, number>()
    for (const { at, device, frame } of bench.endings) {
      const isBack = devices.get(device)?.link.sessions.some((session) => isOpen(session)) === true
      if (last.at - at <= limits.togetherMs && !isBack) gone.set(device, frame)
    }
    if (gone.size < limits.togetherDevices) return undefined
    return { params: { devices: gone.size }, because: [...gone.values()] }
  },
})
