// For the tests of the engine: a new one for each, with a folder that goes with it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { createEngine, type Engine } from './engine'

/** Called once by a test file; `take` is given the engine and the folder of the test that begins. */
export function engineForEach(take: (engine: Engine, folder: string) => void): void {
  let engine: Engine
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trackbench-engine-'))
    process.env['TRACKBENCH_DATA'] = folder
    engine = createEngine()
    take(engine, folder)
  })
  afterEach(async () => {
    await engine.close()
    delete process.env['TRACKBENCH_DATA']
    rmSync(folder, { recursive: true, force: true })
  })
}
