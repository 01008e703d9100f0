import type { sourcesContract } from '../../../src-shared/link/contracts/sources'
import type { Handlers } from '../../../src-shared/link/answering'
import { fault } from '../../../src-shared/link/envelope'
import { success } from '../../../src-shared/model/result'
import type { Engine } from '../engine'
import type { FrameView } from '../frames/frame-view'

export function sourceAnswers(engine: Engine, view: FrameView, tellView: () => void): Handlers<typeof sourcesContract> {
  const { files } = engine
  return {
    'sessions.list': () => success(view.sessions()),
    'captures.list': async () => success(await files.captures(engine.state().recording?.file)),
    'files.recent': async () => success(await files.recent()),
    'file.open': (path) =>
      files.isKnown(path)
        ? success(files.open(path))
        : fault('refused', 'Only captures of this computer and files that were opened before are opened by name.'),
    'paste.open': (text) => files.openText(text),
    'file.stop': () => {
      files.current?.cancel()
      return success(undefined)
    },
    'file.close': () => {
      files.close()
      return success(undefined)
    },
    'source.set': (source) => {
      const workspace = source === 'live' ? engine.live : files.current?.workspace
      if (!workspace) return fault('refused', 'No file is open.')
      view.look(workspace)
      tellView()
      return success({ counts: view.counts(), playback: source === 'live' ? undefined : view.playback.state })
    },
  }
}
