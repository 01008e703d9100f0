import { runGate } from './all.mjs'

// A process for each gate, so that they use both cores and their tools' memory goes with them.
console.log(JSON.stringify(await runGate(process.argv[2])))
