import type { Handlers } from '../../src-shared/link/answering'
import type { EngineContract } from '../../src-shared/link/engine-contract'
import { success } from '../../src-shared/model/result'
import type { Engine } from './engine'

/** One line for every question and command of the engine contract. */
export function answers(engine: Engine): Handlers<EngineContract> {
  return {
    'engine.state': () => success(engine.state()),
    'capture.recovered': async () => success(await engine.recovered()),
    'listening.start': (ask) => engine.startListening(ask),
    'listening.stop': () => engine.stopListening(),
    'mode.set': (mode) => engine.setMode(mode),
  }
}
