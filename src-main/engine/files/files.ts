import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  isRecentFile,
  type CaptureFile,
  type FileState,
  type RecentFile,
} from '../../../src-shared/link/contracts/sources'
import type { Outcome } from '../../../src-shared/link/envelope'
import { fault } from '../../../src-shared/link/envelope'
import { isList } from '../../../src-shared/link/guard'
import { success } from '../../../src-shared/model/result'
import { captureName, dataFolder } from '../journal/folders'
import { OpenedFile } from './opened-file'
import { Remembered } from './remembered'

const MOST_RECENT = 10
const MOST_CAPTURES = 500
/** Nobody copies more by hand; more is a file already. */
const MOST_PASTED = 16 << 20

/** The file that is open, those that were open before, and the captures that were recorded here. */
export class Files {
  private opened: OpenedFile | undefined
  private count = 0
  private pasted = 0
  private readonly recentFiles = new Remembered<RecentFile[]>('recent', isList(isRecentFile), [])

  /** `folder`: where captures of this computer lie just now. */
  constructor(
    private readonly folder: () => string,
    private readonly onChange: () => void,
  ) {}

  /** One at a time: opening the next one closes this one. */
  get current(): OpenedFile | undefined {
    return this.opened
  }

  open(path: string): FileState {
    this.opened?.close()
    this.opened = new OpenedFile(++this.count, resolve(path), this.onChange)
    this.remember(this.opened.path)
    this.onChange()
    return this.opened.state
  }

  /** What was pasted becomes a file of its own: evidence too, and opened again like any other. */
  async openText(text: string): Promise<Outcome<FileState>> {
    if (text.length > MOST_PASTED)
      return fault('refused', 'More than 16 MB were pasted: save it as a file and open that.')
    const folder = join(dataFolder(), 'pasted')
    const path = join(folder, captureName(Date.now(), ++this.pasted).replace('.pcapng', '.txt'))
    try {
      await mkdir(folder, { recursive: true })
      await writeFile(path, text, { flag: 'wx' })
    } catch (error) {
      return fault('refused', error instanceof Error ? error.message : String(error))
    }
    return success(this.open(path))
  }

  close(): void {
    this.opened?.close()
    this.opened = undefined
    this.onChange()
  }

  /** Latest first; files that are gone are left out until they come back: a drive may be unplugged. */
  async recent(): Promise<RecentFile[]> {
    const there = await Promise.all(this.recentFiles.value.map(({ path }) => stat(path).catch(() => undefined)))
    return this.recentFiles.value.filter((_, at) => there[at]?.isFile())
  }

  /** Captures of this computer, newest first. */
  async captures(beingWritten: string | undefined): Promise<CaptureFile[]> {
    const folder = this.folder()
    const names = await readdir(folder).catch(() => [])
    const paths = names.filter((name) => name.endsWith('.pcapng')).map((name) => join(folder, name))
    const found = await Promise.all(paths.map((path) => describe(path, path === beingWritten)))
    return found
      .filter((capture) => capture !== undefined)
      .sort((a, b) => b.at - a.at)
      .slice(0, MOST_CAPTURES)
  }

  /** A page may name these only; any other file a person has to choose, drop, or write on the command line. */
  isKnown(path: string): boolean {
    const isCapture = dirname(resolve(path)) === resolve(this.folder()) && path.endsWith('.pcapng')
    return isCapture || this.recentFiles.value.some((recent) => recent.path === path)
  }

  private remember(path: string): void {
    const others = this.recentFiles.value.filter((recent) => recent.path !== path)
    this.recentFiles.set([{ path, openedAt: Date.now() }, ...others].slice(0, MOST_RECENT))
  }
}

async function describe(path: string, isBeingWritten: boolean): Promise<CaptureFile | undefined> {
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isFile()) return undefined
  return { path, bytes: stats.size, at: stats.mtimeMs, isBeingWritten }
}
