// What `electron .` does before an app runs: find the app on the command line and load it.
// The fallback runtime comes without Electron's own default app, so this stands in for it.
const { app } = require('electron')
const { readFileSync, statSync } = require('node:fs')
const { dirname, join, resolve } = require('node:path')

function readCommandLine() {
  const words = process.argv.slice(1)
  while (words.length > 0) {
    const word = words.shift()
    if (word === '--version' || word === '-v') print(`v${process.versions.electron}`)
    else if (word === '--abi') print(process.versions.modules)
    else if (word === '-r' || word === '--require') require(resolve(words.shift())) // Playwright's loader
    else if (word.startsWith('--app=')) return word.slice('--app='.length)
    else if (!word.startsWith('-')) return word
  }
  return print('usage: electron [switches] FOLDER')
}

function print(text) {
  console.log(text)
  process.exit(0)
}

const path = resolve(readCommandLine())
const isFolder = statSync(path).isDirectory()
const folder = isFolder ? path : dirname(path)
const description = isFolder ? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) : {}
if (description.version) app.setVersion(description.version)
if (description.productName ?? description.name) app.setName(description.productName ?? description.name)
if (description.desktopName) app.setDesktopName(description.desktopName)
process.defaultApp = true
app.setAppPath(folder)
require(isFolder ? join(folder, description.main ?? 'index.js') : path)
