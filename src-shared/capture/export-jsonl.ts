import type { Frame } from '../model/frame'
import type { FrameExport } from './frame-export'
import { frameJson } from './frame-json'

/** A line for each frame, as the command line prints it. */
export class JsonlExport implements FrameExport {
  start(): string {
    return ''
  }

  frame(frame: Frame): string {
    return JSON.stringify(frameJson(frame)) + '\n'
  }

  end(): string[] {
    return []
  }
}
