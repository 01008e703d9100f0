import { FrameReader, type ByteStore } from './frames/frame-reader'
import { DeviceTable } from './index/device-table'
import { FrameIndex } from './index/frame-index'
import { SessionTable } from './index/session-table'
import type { PipelineOptions } from './pipeline/pipeline'

/** What one source has given: the live port, which the simulator speaks to like any device, or an opened file. */
export class Workspace {
  readonly index = new FrameIndex()
  readonly devices = new DeviceTable()
  readonly sessions = new SessionTable()
  readonly reader: FrameReader

  constructor(readonly store: ByteStore) {
    this.reader = new FrameReader(this.index, store)
  }

  /** A pipeline that is given these writes into this workspace; `changed` hears of it each time. */
  taking(changed: () => void): Required<Pick<PipelineOptions, 'index' | 'onOpen' | 'onFrame' | 'onClose'>> {
    const { index, devices, sessions } = this
    return {
      index,
      onOpen: (opened, conversation) => {
        devices.opened(opened)
        sessions.opened(opened, conversation, index.count)
        changed()
      },
      onFrame: (frame) => {
        devices.add(frame)
        changed()
      },
      onClose: (closed, conversation) => {
        devices.closed(closed.session)
        sessions.closed(closed, conversation, index.count)
        changed()
      },
    }
  }
}
