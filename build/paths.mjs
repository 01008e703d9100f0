import { fileURLToPath } from 'node:url'

/** An absolute path inside the project. */
export const inProject = (...parts) => fileURLToPath(new URL(['..', ...parts].join('/'), import.meta.url))

export const root = inProject()
export const runtimeFolder = inProject('.runtime')
/** What vitest, Playwright and the gates report of a run; replaced by each `npm test`. */
export const reportFolder = inProject('out', 'test')
export const commandLine = inProject('out', 'cli', 'trackbench.cjs')
