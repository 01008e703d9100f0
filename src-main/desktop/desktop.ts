import type { WebContents } from 'electron'
import { app, clipboard, MessageChannelMain, nativeTheme, net, shell } from 'electron'
import type { Handlers } from '../../src-shared/link/answering'
import type { DesktopContract, EngineHealth } from '../../src-shared/link/desktop-contract'
import { desktopContract } from '../../src-shared/link/desktop-contract'
import { fault } from '../../src-shared/link/envelope'
import { success } from '../../src-shared/model/result'
import { languageChosen, textsIn, type LanguageId } from '../../src-shared/texts/languages'
import { portTransport } from '../link/port-transport'
import type { ServedLink } from '../link/serve-link'
import { serveLink } from '../link/serve-link'
import { chooseTarget } from './choose-target'
import { EngineHost } from './engine-host'
import { EXAMPLE_CAPTURE } from './example'
import { setMenu } from './menu'
import { chooseCapture } from './open-dialog'
import type { Preferences } from './preferences'
import { saveReport } from './save-report'
import { settingsAnswers } from './settings-answers'
import type { SettingsFile } from './settings-file'
import { textFileAnswers } from './text-file-answers'
import { MapTiles } from './tiles/map-tiles'

/** The steps of Ctrl+plus and Ctrl+minus, as browsers have them. */
const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** What the desktop program does for the page: hands it its links, watches over the engine, keeps settings and zoom. */
export class Desktop {
  readonly engine: EngineHost
  readonly tiles: MapTiles
  readonly #preferences: Preferences
  readonly #settings: SettingsFile
  #page: WebContents | undefined
  #link: ServedLink<DesktopContract> | undefined

  constructor(preferences: Preferences, settings: SettingsFile) {
    this.#preferences = preferences
    this.#settings = settings
    this.engine = new EngineHost(settings.values, (health) => this.#onHealth(health))
    this.tiles = new MapTiles({
      settings: () => settings.values,
      fetch: (url, init) => net.fetch(url, init),
      userAgent: `Trackbench/${app.getVersion()}`,
    })
    this.#applySettings()
  }

  /** The page is ready for its links. A page that was loaded anew asks again, and its old links end. */
  connect(page: WebContents): void {
    this.#link?.close()
    this.#page = page
    const { port1, port2 } = new MessageChannelMain()
    this.#link = serveLink(desktopContract, this.#handlers(page), portTransport(port1))
    page.postMessage('link', 'desktop', [port2])
    this.#linkEngine()
    this.#link.push('engine.health', this.engine.health)
  }

  get #language(): LanguageId {
    return languageChosen(this.#settings.values['display.language'], app.getPreferredSystemLanguages())
  }

  #applySettings(): void {
    const { values } = this.#settings
    nativeTheme.themeSource = values['display.theme']
    setMenu(process.platform, this.#language)
    this.engine.use(values)
  }

  #linkEngine(): void {
    const port = this.#page?.isDestroyed() === false ? this.engine.connect() : undefined
    if (port !== undefined) this.#page?.postMessage('link', 'engine', [port])
  }

  #onHealth(health: EngineHealth): void {
    this.#link?.push('engine.health', health)
    if (health.state !== 'alive') return
    this.#linkEngine()
    // An engine that follows one that died listens again if the page wishes so.
    if (health.deaths.length === 0 && this.#settings.values['listening.atLaunch']) this.engine.listen()
  }

  #handlers(page: WebContents): Handlers<DesktopContract> {
    return {
      about: () =>
        success({
          version: app.getVersion(),
          electron: process.versions.electron,
          chromium: process.versions.chrome,
          node: process.versions.node,
          platform: `${process.platform} ${process.arch}`,
        }),
      'engine.health': () => success(this.engine.health),
      'engine.start': () => {
        this.engine.start()
        return success(undefined)
      },
      ...settingsAnswers(this.#settings, () => this.#applySettings()),
      ...textFileAnswers(),
      'map.tiles': async () => success(await this.tiles.tiles()),
      'zoom.step': (step) => {
        const zoom = stepped(this.#preferences.values.zoom, step)
        page.setZoomFactor(zoom)
        this.#preferences.change({ zoom })
        return success(zoom)
      },
      'file.choose': async () => {
        const path = await chooseCapture(textsIn(this.#language))
        if (path !== undefined) this.engine.open(path)
        return success(path !== undefined)
      },
      'file.example': () => {
        this.engine.open(EXAMPLE_CAPTURE)
        return success(undefined)
      },
      'file.reveal': (file) => {
        if (!file.endsWith('.pcapng')) return fault('refused', 'Only captures are shown.')
        shell.showItemInFolder(file)
        return success(undefined)
      },
      'file.chooseTarget': async (ask) => {
        const path = await chooseTarget(page, ask)
        if (path !== undefined) this.engine.grant(path)
        return success(path)
      },
      'report.save': (name) => saveReport(page, name, textsIn(this.#language)),
      'clipboard.read': async () => success(await clipboard.readText()),
      'clipboard.write': async (text) => {
        await clipboard.writeText(text)
        return success(undefined)
      },
    }
  }
}

function stepped(zoom: number, step: 'in' | 'out' | 'reset'): number {
  if (step === 'reset') return 1
  const next = step === 'in' ? zoomSteps.find((s) => s > zoom) : zoomSteps.findLast((s) => s < zoom)
  return next ?? zoom
}
