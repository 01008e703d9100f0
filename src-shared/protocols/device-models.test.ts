import { describe, expect, it } from 'vitest'
import { DEVICE_MODELS, findDeviceModel } from '../model/device-models'
import { findProtocol } from './registry'

describe('device models', () => {
  it('name families that are read here, each once and with a source', () => {
    for (const { id, families } of DEVICE_MODELS) {
      for (const { protocol, source } of families)
        expect([id, protocol, !!findProtocol(protocol), source !== '']).toEqual([id, protocol, true, true])
      expect(new Set(families.map(({ protocol }) => protocol)).size).toBe(families.length)
    }
  })

  it('hold the five devices of this project, with what they can report', () => {
    for (const name of ['G02', 'c720', 'S7', 'VT-106', 'GT02']) {
      const model = findDeviceModel(name)
      expect([name, !!model && model.alarms.length > 0 && model.setup.length > 1]).toEqual([name, true])
    }
    expect(findDeviceModel('CanTrack GT02')?.families[0]?.protocol).toBe('h02')
    expect(findDeviceModel('nothing')).toBeUndefined()
  })

  it('are told apart', () => {
    expect(new Set(DEVICE_MODELS.map(({ id }) => id)).size).toBe(DEVICE_MODELS.length)
  })
})
