import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** The command line as one file without dependencies: it runs on plain Node 20, with no display and no Electron. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    ssr: 'src-main/cli/index.ts',
    rolldownOptions: {
      external: [...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: 'trackbench.cjs', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
  ssr: { noExternal: true },
})
