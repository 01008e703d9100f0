import type { Handlers } from '../../../src-shared/link/answering'
import type { exportsContract } from '../../../src-shared/link/contracts/exports'
import { success } from '../../../src-shared/model/result'
import type { Exports } from '../export/exports'

export function exportAnswers(exports: Exports): Handlers<typeof exportsContract> {
  return {
    'export.start': (ask) => exports.start(ask),
    'capture.save': (file) => exports.save(file),
    'export.cancel': () => {
      exports.cancel()
      return success(undefined)
    },
  }
}
