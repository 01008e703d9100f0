import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sandboxArguments } from './display.mjs'
import { run } from './run.mjs'
import { Stop } from './say.mjs'

/** A helper that may make a sandbox for anybody: it belongs to root and runs as root. */
function isTrusted(helper) {
  const entry = statSync(helper, { throwIfNoEntry: false })
  return entry?.uid === 0 && (entry.mode & 0o7777) === 0o4755
}

/** Some systems (Ubuntu from 24.04 on) forbid ordinary users to make namespaces; one without this tool cannot be asked. */
async function mayMakeNamespaces() {
  const { code } = await run('unshare', ['--user', '--map-root-user', '--net', 'true'])
  return code === 0 || code === 127
}

/** Linux: Chromium dies of a missing sandbox with a stack of its own; this says what to do about it. */
export async function checkSandbox(executable) {
  if (process.platform !== 'linux' || sandboxArguments().length > 0) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (isTrusted(helper) || (await mayMakeNamespaces())) return
  throw new Stop(
    'This system keeps ordinary users from making a sandbox, and the page must not run without one.',
    `Allow Electron's own helper to make it, once, then try again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}
