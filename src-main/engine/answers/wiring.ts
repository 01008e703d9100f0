import type { Handlers } from '../../../src-shared/link/answering'
import type { commandsContract } from '../../../src-shared/link/contracts/commands'
import type { wiringContract } from '../../../src-shared/link/contracts/wiring'
import { success } from '../../../src-shared/model/result'
import type { Engine } from '../engine'

export function wiringAnswers(engine: Engine): Handlers<typeof wiringContract & typeof commandsContract> {
  const { wiring } = engine.live
  return {
    'wiring.sheet': ({ device, model }) => success(wiring.sheet(device, model)),
    'wiring.start': ({ device, test }) => success(wiring.start(device, test)),
    'wiring.skip': ({ device, test }) => success(wiring.skip(device, test)),
    'command.list': ({ device }) => success(engine.ordersFor(device)),
    'command.send': (ask) => success(engine.sendOrder(ask)),
  }
}
