import { deviceRule } from '../rule'

/** Somebody chose to listen only: the device waits in vain, and will behave accordingly. */
export const answersOff = deviceRule<'answers-off'>({
  name: 'answers-off',
  ids: ['D13'],
  group: 'reply',
  step: 'replies',
  severity: 'info',
  liveOnly: true,
  find: ({ link }, { mode, limits }) =>
    mode === 'listen' && link.pending.count >= limits.unanswered
      ? { params: { count: link.pending.count }, because: link.pending.frames }
      : undefined,
})
