import type { Handlers } from '../../src-shared/link/answering'
import type { EngineContract } from '../../src-shared/link/engine-contract'
import { success } from '../../src-shared/model/result'
import type { Engine } from './engine'

/** One line for every question and command of the engine contract. */
export function answers(engine: Engine): Handlers<EngineContract> {
  return {
    'engine.state': () => success(engine.state()),
    'frames.rows': ({ from, count }) => success(engine.rows(from, count)),
    'frames.one': ({ row }) => success(engine.frame(row)),
    'frames.place': (ask) => success(engine.place(ask)),
    'devices.list': () => success(engine.devices()),
    'capture.recovered': async () => success(await engine.recovered()),
    'capture.putAway': async (file) => {
      await engine.putAwayRecovered(file)
      return success(undefined)
    },
    'listening.start': (ask) => engine.startListening(ask),
    'listening.stop': () => engine.stopListening(),
    'mode.set': (mode) => engine.setMode(mode),
  }
}
