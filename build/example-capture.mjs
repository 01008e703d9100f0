import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inProject } from './paths.mjs'
import { main } from './steps/say.mjs'

const outDir = inProject('out', 'example')

/** `node build/example-capture.mjs`: makes fixtures/captures/example.pcapng again, from the simulator with its seeds. */
await main(async () => {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: inProject('src-main', 'engine', 'simulator', 'example-capture.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'example.mjs' } },
    },
  })
  const { exampleCapture } = await import(pathToFileURL(inProject('out', 'example', 'example.mjs')).href)
  const bytes = exampleCapture('example')
  mkdirSync(inProject('fixtures', 'captures'), { recursive: true })
  writeFileSync(inProject('fixtures', 'captures', 'example.pcapng'), bytes)
  console.log(`fixtures/captures/example.pcapng: ${bytes.length} bytes`)
})
