import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { worldOutline } from './build/world-outline.mjs'

// One build for both runtimes we start on (the pinned Electron, and the old one that a closed network can reach), so
// formats and targets are the older one's and stand here explicitly: electron-vite would derive them from the pinned.
const node = 'node18.15'
const chrome = 'chrome114'
const at = (path: string): string => join(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: node,
      sourcemap: true,
      rolldownOptions: {
        input: { index: at('src-main/index.ts'), engine: at('src-main/engine/utility.ts') },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          // The example capture is shown by its name.
          assetFileNames: '[name][extname]',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src-main/preload/index.ts') },
        // A sandboxed preload can require nothing but electron: one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react(), worldOutline()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: chrome,
      minify: true,
      // A script fetched with a load's own nonce is compiled anew at each load.
      modulePreload: false,
      // Small files stay files: the security policy has no data: fonts or scripts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('src-renderer/index.html') },
    },
  },
})
