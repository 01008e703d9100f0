const { rmSync } = require('node:fs')
const { join } = require('node:path')

/** electron-builder copies an unpacked Electron as it is, with the default app that loads any folder: ours must be the only one. */
exports.default = function afterPack({ appOutDir, packager }) {
  const { name } = packager.platform
  const resources = name === 'mac' ? `${packager.appInfo.productFilename}.app/Contents/Resources` : 'resources'
  rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true })
}
