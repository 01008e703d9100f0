import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const name = 'TRACKBENCH_TEST_FOLDER'

/** vitest's workers are ended without a chance to clean up: what they write lies in one folder, removed when all are done. */
export function setup() {
  process.env[name] = mkdtempSync(join(tmpdir(), 'trackbench-test-'))
}

export function teardown() {
  rmSync(process.env[name] ?? '', { recursive: true, force: true })
}
