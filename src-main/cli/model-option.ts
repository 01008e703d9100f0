import { DEVICE_MODELS, findDeviceModel, type DeviceModel } from '../../src-shared/model/device-models'
import { BadUse } from './options'

/** The model of that name; undefined when none was named. */
export function modelOption(name: string | undefined): DeviceModel | undefined {
  const model = name === undefined ? undefined : findDeviceModel(name)
  if (model || name === undefined) return model
  throw new BadUse(`There is no model “${name}”. Known: ${DEVICE_MODELS.map((row) => row.name).join(', ')}.`)
}
