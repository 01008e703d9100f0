import type { Handlers } from '../../../src-shared/link/answering'
import type { commandsContract } from '../../../src-shared/link/contracts/commands'
import type { wiringContract } from '../../../src-shared/link/contracts/wiring'
import { success } from '../../../src-shared/model/result'
import type { Engine } from '../engine'
import type { FrameView } from '../frames/frame-view'

/** Tests are of the source that the page looks at; orders go to live devices, whatever it looks at. */
export function wiringAnswers(
  engine: Engine,
  view: FrameView,
): Handlers<typeof wiringContract & typeof commandsContract> {
  const desk = () => view.workspace.wiring
  return {
    'wiring.sheet': ({ device, model }) => success(desk().open(device, model)),
    'wiring.start': ({ device, test }) => success(desk().start(device, test)),
    'wiring.skip': ({ device, test }) => success(desk().skip(device, test)),
    'wiring.forget': () => success(void desk().forget()),
    'command.list': ({ device }) => success(engine.ordersFor(device)),
    'command.send': (ask) => success(engine.sendOrder(ask)),
  }
}
