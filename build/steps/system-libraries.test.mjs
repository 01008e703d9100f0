import { expect, it } from 'vitest'
import { familyOf, missingLibraries } from './system-libraries.mjs'

it('reads what ldd could not find, each once', () => {
  const output = `	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)`
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
})

it.each([
  ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', 'apt-get'],
  ['Mint, which says what it is like', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'apt-get'],
  ['Fedora', 'ID=fedora\n', 'dnf'],
  ['Manjaro', 'ID=manjaro\nID_LIKE=arch\n', 'pacman'],
  ['Tumbleweed', 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'zypper'],
])('knows how %s installs packages', (_, osRelease, tool) => {
  expect(familyOf(osRelease)?.install.split(' ')[1]).toBe(tool)
})

it('does not guess for a system it does not know', () => {
  expect(familyOf('ID=nixos\n')).toBeUndefined()
  expect(familyOf('')).toBeUndefined()
})
