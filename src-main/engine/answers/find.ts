import type { Handlers } from '../../../src-shared/link/answering'
import type { findContract } from '../../../src-shared/link/contracts/find'
import { success } from '../../../src-shared/model/result'
import type { FindView } from '../frames/find-view'

export function findAnswers(find: FindView): Handlers<typeof findContract> {
  return {
    'find.next': ({ row, step }) => success(find.next(row, step === 'next' ? 1 : -1)),
    'find.matches': ({ from, count }) => success(find.matches(from, count)),
    'find.set': (ask) => success(find.set(ask)),
    'find.stop': () => {
      find.stop()
      return success(undefined)
    },
  }
}
