import { join } from 'node:path'
import type { MessagePortMain, UtilityProcess } from 'electron'
import { MessageChannelMain, utilityProcess } from 'electron'
import type { EngineHealth } from '../../src-shared/link/desktop-contract'
import type { SettingValues } from '../../src-shared/settings/settings'
import { mayRestart } from './restart-policy'

/** How long the engine gets to close its capture before it is ended. */
const CLOSING_MS = 2_000

/** Keeps one engine process, starts it again once if it dies, and hands out links to it. */
export class EngineHost {
  readonly #onHealth: (health: EngineHealth) => void
  #process: UtilityProcess | undefined
  #health: EngineHealth = { state: 'down', pid: undefined, deaths: [] }
  #isClosing = false
  #settings: SettingValues
  #fileToOpen: string | undefined

  constructor(settings: SettingValues, onHealth: (health: EngineHealth) => void) {
    this.#settings = settings
    this.#onHealth = onHealth
  }

  get health(): EngineHealth {
    return this.#health
  }

  /** Starts the engine if none runs. */
  start(): void {
    if (this.#process !== undefined || this.#isClosing) return
    const engine = utilityProcess.fork(join(__dirname, 'engine.cjs'), [JSON.stringify(this.#settings)], {
      serviceName: 'Trackbench engine',
    })
    this.#process = engine
    this.#tell({ state: 'starting', pid: undefined })
    engine.once('spawn', () => {
      this.#tell({ state: 'alive', pid: engine.pid })
      if (this.#fileToOpen !== undefined) this.open(this.#fileToOpen)
    })
    engine.once('exit', (exitCode) => this.#died(exitCode))
  }

  /** Hands the settings to the engine that runs, and to those that follow it. */
  use(settings: SettingValues): void {
    this.#settings = settings
    this.#process?.postMessage({ settings })
  }

  /** Listens where it is set. */
  listen(): void {
    this.#process?.postMessage('listen')
  }

  /** Opens a capture, as soon as there is an engine for it. */
  open(path: string): void {
    const isAlive = this.#health.state === 'alive'
    this.#fileToOpen = isAlive ? undefined : path
    if (isAlive) this.#process?.postMessage({ open: path })
  }

  /** A person has chosen this file to be written: the page may name it to the engine. */
  grant(path: string): void {
    this.#process?.postMessage({ grant: path })
  }

  /** A fresh link to the running engine, or undefined while there is none. */
  connect(): MessagePortMain | undefined {
    if (this.#health.state !== 'alive') return undefined
    const { port1, port2 } = new MessageChannelMain()
    this.#process?.postMessage('link', [port1])
    return port2
  }

  /** Settles when the engine has closed its capture and gone. */
  async close(): Promise<void> {
    this.#isClosing = true
    const engine = this.#process
    if (engine === undefined) return
    await new Promise<void>((resolve) => {
      const deadline = setTimeout(() => engine.kill(), CLOSING_MS)
      engine.once('exit', () => {
        clearTimeout(deadline)
        resolve()
      })
      engine.postMessage('close')
    })
  }

  #died(exitCode: number): void {
    this.#process = undefined
    if (this.#isClosing) return
    const deaths = [...this.#health.deaths, { at: Date.now(), exitCode }]
    this.#tell({ state: 'down', pid: undefined, deaths })
    if (mayRestart(deaths)) this.start()
  }

  #tell(change: Partial<EngineHealth>): void {
    this.#health = { ...this.#health, ...change }
    this.#onHealth(this.#health)
  }
}
