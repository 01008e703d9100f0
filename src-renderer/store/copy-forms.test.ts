import { expect, it } from 'vitest'
import { copyForms } from './copy-forms'

const bytes = Uint8Array.of(0x2a, 0x48, 0x51, 0x5c, 0x00, 0xff, 0x0d, 0x0a)
const forms = Object.fromEntries(Object.entries(copyForms).map(([id, write]) => [id, write(bytes)]))

it('copies bytes in six forms', () => {
  expect(forms).toEqual({
    hex: '2a48515c00ff0d0a',
    spaced: '2a 48 51 5c 00 ff 0d 0a',
    text: '*HQ\\\\\\x00\\xff\\r\\n',
    array: 'const unsigned char frame[8] = {\n  0x2a, 0x48, 0x51, 0x5c, 0x00, 0xff, 0x0d, 0x0a\n};',
    base64: 'KkhRXAD/DQo=',
    command: 'echo 2a48515c00ff0d0a | trackbench decode -',
  })
})

it('breaks long arrays into lines', () => {
  expect(copyForms.array(new Uint8Array(13)).split('\n')).toHaveLength(4)
})
