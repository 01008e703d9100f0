import { ipcRenderer, webUtils } from 'electron'

// Hands the page its links, and the desktop the files that are dropped on the page, and nothing else. A port cannot cross
// the context bridge, only a window message can carry it; and it may come before the page listens, so the page asks first.
window.addEventListener('message', ({ source, data }) => {
  if (source === window && data === 'trackbench:ready') ipcRenderer.send('link')
})
ipcRenderer.on('link', ({ ports }, to: string) => window.postMessage(`trackbench:${to}`, location.origin, ports))

// The page may not learn where a file lies. A script cannot forge this: a file that it made itself lies nowhere.
window.addEventListener('dragover', (event) => event.preventDefault())
window.addEventListener('drop', (event) => {
  event.preventDefault()
  const path = pathOf(event.dataTransfer?.files[0])
  if (path) ipcRenderer.send('open', path)
})

function pathOf(file: (File & { path?: string }) | undefined): string | undefined {
  // Electron had the path on the file itself until it gave it a function of its own, in version 29.
  const utils: typeof webUtils | undefined = webUtils
  return file && (utils?.getPathForFile(file) ?? file.path)
}
