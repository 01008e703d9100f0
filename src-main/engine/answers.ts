import type { Handlers } from '../../src-shared/link/answering'
import type { EngineContract } from '../../src-shared/link/engine-contract'
import { success } from '../../src-shared/model/result'
import type { Engine } from './engine'
import { exportAnswers } from './answers/exports'
import { findAnswers } from './answers/find'
import { findingsAnswers } from './answers/findings'
import { noteAnswers } from './answers/notes'
import { checkAnswers } from './answers/check'
import { reportAnswers } from './answers/report'
import { overviewAnswers } from './answers/overview'
import { playbackAnswers } from './answers/playback'
import { setupAnswers } from './answers/setup'
import { simulatorAnswers } from './answers/simulator'
import { trackAnswers } from './answers/track'
import { sourceAnswers } from './answers/sources'
import { streamAnswers } from './answers/stream'
import type { Exports } from './export/exports'
import type { FindView } from './frames/find-view'
import { wiringAnswers } from './answers/wiring'
import type { FrameView } from './frames/frame-view'

/** What the engine keeps for each page. */
interface PageViews {
  readonly view: FrameView
  readonly find: FindView
  readonly exports: Exports
  /** Tells the page what its list has come to: what waits to be told would take it back to before its command. */
  readonly tellView: () => void
}

/** One line for every question and command of the engine contract. */
export function answers(engine: Engine, page: PageViews): Handlers<EngineContract> {
  const { view } = page
  return {
    'engine.state': () => success(engine.state()),
    'frames.rows': ({ from, count }) => success(view.rows(from, count)),
    'frames.one': ({ row }) => success(view.frame(row)),
    'frames.place': (ask) => success(view.place(ask)),
    'filter.samples': () => success(view.filterSamples()),
    'filter.set': (ask) => {
      const counts = view.setFilter(ask)
      page.tellView()
      return counts
    },
    'devices.list': () => success(view.devices()),
    'capture.recovered': async () => success(await engine.recovered()),
    'capture.putAway': async (file) => {
      await engine.putAwayRecovered(file)
      return success(undefined)
    },
    'listening.start': (ask) => engine.startListening(ask),
    'listening.stop': () => engine.stopListening(),
    'mode.set': (mode) => engine.setMode(mode),
    ...exportAnswers(page.exports),
    ...findAnswers(page.find),
    ...findingsAnswers(view),
    ...noteAnswers(view),
    ...trackAnswers(view),
    ...reportAnswers(view),
    ...overviewAnswers(view),
    ...playbackAnswers(view, page.tellView),
    ...streamAnswers(view),
    ...sourceAnswers(engine, view, page.tellView),
    ...checkAnswers(engine, view),
    ...simulatorAnswers(engine, view),
    ...wiringAnswers(engine, view),
    ...setupAnswers(view),
  }
}
