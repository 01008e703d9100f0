import { createProtocol } from './steps/new-protocol.mjs'
import { main } from './steps/say.mjs'

/** `npm run new:protocol -- acme`: five files from build/templates/protocol and a line in the registry. */
await main(([id]) => {
  for (const path of createProtocol(id)) console.log(path)
  console.log(`\nNext: put two frames of your document into vectors.ts, then run  npm test -- ${id}`)
})
