import type { DeviceNetwork } from '../../setup/network'
import type { Contract } from '../contract'
import type { Guard } from '../guard'
import { isMaybe, isShape, isText, isWhole } from '../guard'

const isNetwork: Guard<DeviceNetwork> = isShape({
  imsi: isMaybe(isText),
  iccid: isMaybe(isText),
  cell: isMaybe(isShape({ mcc: isWhole(0), mnc: isWhole(0) })),
})

/** What the set-up card asks of the engine: it sends nothing. */
export const setupContract = {
  questions: {
    /** What the device has said of its SIM and its network lately. */
    'setup.network': { ask: isShape({ device: isText }), answer: isNetwork },
  },
  commands: {},
  pushes: {},
} satisfies Contract
