import { ipcRenderer } from 'electron'

// Hands the page its links and nothing else. A port cannot cross the context bridge, only a window message can carry
// it; and it may come before the page listens, so the page asks first.
window.addEventListener('message', ({ source, data }) => {
  if (source === window && data === 'trackbench:ready') ipcRenderer.send('link')
})
ipcRenderer.on('link', ({ ports }, to: string) => window.postMessage(`trackbench:${to}`, location.origin, ports))
