import { benchRule } from '../rule'

/** The reply is written in another dialect than the chosen model's. */
export const smsOtherFamily = benchRule<'sms-other-family'>({
  name: 'sms-other-family',
  ids: ['R-SMS-2'],
  group: 'protocol',
  step: 'family',
  severity: 'warning',
  find: ({ expected }) => {
    const { model, readBack } = expected
    if (!model || readBack?.protocol === undefined) return undefined
    if (model.families.some(({ protocol }) => protocol === readBack.protocol)) return undefined
    return { params: { model: `${model.maker} ${model.name}`, seen: readBack.protocol } }
  },
})
