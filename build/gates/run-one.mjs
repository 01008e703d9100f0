import { constants, setPriority } from 'node:os'
import { runGate } from './all.mjs'

// Whatever a person does meanwhile, and tests that run beside it, come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
// A process for each gate, so that they use both cores and their tools' memory goes with them.
console.log(JSON.stringify(await runGate(process.argv[2])))
