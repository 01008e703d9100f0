import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, launchWords, shareApp, test } from '../app'

shareApp()

test('the page is isolated, sandboxed and without Node', async ({ app: { electron, page } }) => {
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { contextIsolation, sandbox, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
    return { contextIsolation, sandbox, nodeIntegration, webviewTag: webviewTag ?? false }
  })
  expect(preferences).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false })
  const names = ['require', 'process', 'module', 'electron', 'ipcRenderer', '__dirname']
  expect(await page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([])
})

test('the policy of the page forbids inline script, eval and other hosts', async ({ app: { page } }) => {
  const server = createServer((_request, response) => response.end('reached')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const outcome = await page.evaluate(async (elsewhere) => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'globalThis.wasInjected = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    document.body.insertAdjacentHTML('beforeend', `<iframe src="${elsewhere}"></iframe><img src="${elsewhere}">`)
    const fetched = await fetch(elsewhere).then(
      () => 'fetched',
      () => 'refused',
    )
    // In a task of its own: what a test evaluates directly is let through by the debugger.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return "evaluated"')())
        } catch {
          resolve('refused')
        }
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { blocked: [...new Set(blocked)].sort(), fetched, evaluated, wasInjected: 'wasInjected' in globalThis }
  }, address)
  server.close()
  expect(outcome).toEqual({
    blocked: ['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-elem', 'style-src-elem'],
    fetched: 'refused',
    evaluated: 'refused',
    wasInjected: false,
  })
})

test('nothing the page itself does breaks its policy', async ({ app: { page, shell } }) => {
  const complaints: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  // Only once the page is there: a reload during the first load would abort it.
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
  await page.reload()
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
  await shell.runCommand('traffic')
  await shell.press('?')
  await expect(shell.shortcuts).toBeVisible()
  await shell.press('Escape')
  await shell.mode.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await shell.press('Escape')
  await shell.press('Control+=')
  await expect(shell.toasts).toHaveCount(1)
  expect(complaints).toEqual([])
})

test('the page cannot be led away, opens no window, and only harmless links go to the browser', async ({ app }) => {
  const { electron, page } = app
  await electron.evaluate(({ shell: system }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    system.openExternal = async (url) => void opened.push(url)
  })
  const links = ['https://example.org/help', 'mailto:help@example.org', 'http://example.org/', 'file:///etc/passwd']
  for (const url of links) await page.evaluate((address) => window.open(address), url)
  for (const url of links) {
    await electron.evaluate(async ({ BrowserWindow }, address) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      await contents?.executeJavaScript(`location.href = ${JSON.stringify(address)}`)
    }, url)
  }
  const opened = () => electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(opened).toHaveLength(4)
  expect(new Set(await opened())).toEqual(new Set(['https://example.org/help', 'mailto:help@example.org']))
  const windows = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  )
  expect(windows).toEqual(['app://trackbench/'])
})

test('no foreign page is put into ours', async ({ app: { electron } }) => {
  const isPrevented = await electron.evaluate(({ BrowserWindow }) => {
    let prevented = false
    const event = { preventDefault: () => (prevented = true) }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return prevented
  })
  expect(isPrevented).toBe(true)
})

test('every permission is denied', async ({ app: { page } }) => {
  const answers = await page.evaluate(async () => {
    const asked = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'denied',
      )
    return {
      place: await asked(new Promise((granted, denied) => navigator.geolocation.getCurrentPosition(granted, denied))),
      camera: await asked(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await asked(navigator.clipboard.readText()),
      notifications: await Notification.requestPermission(),
      // Not asked for, but looked up.
      state: await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
    }
  })
  expect(answers).toEqual({
    place: 'denied',
    camera: 'denied',
    clipboard: 'denied',
    notifications: 'denied',
    state: 'denied',
  })
})

test('another page with our preload gets no link', async ({ app: { electron } }) => {
  const seen = await electron.evaluate(async ({ app, BrowserWindow }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true, contextIsolation: true },
    })
    // It has our scheme and an origin of its own: the preload would hand it a port.
    await stranger.loadURL('app://stranger/')
    const seen: unknown = await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
      const links = []
      addEventListener('message', ({ data, ports }) => ports.length > 0 && links.push(data))
      postMessage('trackbench:ready', '*')
      // The preload refuses what is dragged over the page: it runs, then.
      const hasPreload = !document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }))
      setTimeout(() => resolve({ hasPreload, links }), 500)
    })`)
    stranger.destroy()
    return seen
  })
  expect(seen).toEqual({ hasPreload: true, links: [] })
})

test('our own page does get its links that way', async ({ app: { page } }) => {
  const links = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const heard: string[] = []
        addEventListener('message', ({ data, ports }) => {
          if (ports.length > 0) heard.push(String(data))
          if (heard.length === 2) resolve(heard.sort())
        })
        postMessage('trackbench:ready', '*')
      }),
  )
  expect(links).toEqual(['trackbench:desktop', 'trackbench:engine'])
})

test('files outside the page folder cannot be reached through the page address', async ({ app: { page } }) => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/index.html', '/..%2fmain%2findex.cjs', '/%2e%2e/%2e%2e/package.json', '/../package.json'].map((path) =>
        fetch(path).then(({ status }) => status),
      ),
    ),
  )
  expect(statuses).toEqual([200, 404, 404, 404])
})

test('a second start shows the first window and ends', async ({ app: { profile, electron } }) => {
  const executable = electron.process().spawnfile
  const second = spawn(executable, launchWords(profile), { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
  expect(electron.windows()).toHaveLength(1)
})
