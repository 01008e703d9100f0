import { findProtocol } from '../../protocols/registry'
import { deviceRule } from '../rule'
import { isSubject } from '../subject'
import { only } from '../trail'

/** The box says one thing, the frames another. The frames are right. */
export const otherFamily = deviceRule<'other-family'>({
  name: 'other-family',
  ids: ['D3', 'R-PROTO-1'],
  group: 'protocol',
  step: 'family',
  severity: 'warning',
  find: (device, evidence) => {
    const { model } = evidence.expected
    const { protocol } = device
    if (!model || protocol === undefined || !isSubject(device, evidence)) return undefined
    if (model.families.some((family) => family.protocol === protocol)) return undefined
    const expected = titleOf(model.families[0]?.protocol ?? '')
    return {
      params: { model: `${model.maker} ${model.name}`, expected, seen: titleOf(protocol) },
      because: only(device.frames.first),
    }
  },
})

function titleOf(id: string): string {
  return findProtocol(id)?.title ?? id
}
