import { spawn } from 'node:child_process'
import { root } from '../paths.mjs'

/**
 * Runs a program in the project folder and resolves to its exit code and, unless it writes to the terminal itself
 * (`show`), to what it printed.
 */
export function run(command, args, { show = false, cwd = root, env = process.env, signal } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe']
    const child = spawn(command, args, { cwd, env, stdio, signal, windowsHide: true })
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    const output = () => Buffer.concat(chunks).toString()
    child.on('error', (error) => resolve({ code: 127, output: output() + error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: output() }))
  })
}

/** Runs a JavaScript file with the Node that runs us: no shell, no `.cmd` files, alike on all systems. */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options)

/** Runs npm: the one that started us where there is one, so that its settings hold. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runNode(npm, args, options)
  return process.platform === 'win32' ? run('cmd.exe', ['/c', 'npm', ...args], options) : run('npm', args, options)
}

/**
 * Stays in front for a program that has the terminal (the window, the listener) and resolves to its exit code.
 * Ctrl+C reaches it directly through the terminal, so we only wait; a kill sent to us alone is passed on.
 */
export function standFor(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    const waitOnly = () => undefined
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', waitOnly)
    process.on('SIGTERM', passOn)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGINT', waitOnly)
      process.off('SIGTERM', passOn)
      resolve(code ?? 1)
    })
  })
}
