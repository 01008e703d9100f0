import { existsSync } from 'node:fs'
import { bundle } from './steps/bundles.mjs'
import { findElectron } from './steps/electron.mjs'
import { packApp, packDeb } from './steps/package-app.mjs'
import { installPackages } from './steps/packages.mjs'
import { main, say } from './steps/say.mjs'

const canMakeDeb = () =>
  process.platform === 'linux' && existsSync('/usr/bin/dpkg-deb') && existsSync('/usr/bin/fakeroot')

/**
 * `npm run package`: the unpacked app and, on Debian and its kin, a .deb. Arguments name targets of electron-builder.yml
 * instead (AppImage, nsis, portable, dmg): those download electron-builder's tools.
 */
await main(async (targets) => {
  await installPackages()
  const electron = await findElectron()
  await bundle('app')
  const { output, folder } = await packApp(electron, targets.length > 0 ? targets : ['dir'])
  say('package', targets.length > 0 ? output : folder)
  if (targets.length > 0) return
  if (canMakeDeb()) say('package', await packDeb(electron))
  else say('package', 'no .deb: this system has no dpkg-deb and fakeroot')
})
