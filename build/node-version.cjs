// In the words of the oldest Node: one that is too old would stop at the syntax of our scripts, and not say what to do.
const wanted = require('../package.json').engines.node.replace('>=', '')
const isOlder = process.versions.node.localeCompare(wanted, 'en', { numeric: true }) < 0

/** What is wrong with the Node that runs us, or an empty text. */
exports.complaint = isOlder ? `This is Node ${process.versions.node}, and Trackbench needs ${wanted} or newer.` : ''
exports.advice = 'Get it from nodejs.org.'

if (require.main === module && isOlder) {
  console.error(`\n${exports.complaint}\n${exports.advice}`)
  process.exitCode = 1
}
