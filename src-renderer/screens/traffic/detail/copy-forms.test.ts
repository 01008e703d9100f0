import { expect, it } from 'vitest'
import { parseInputLine } from '../../../../src-shared/capture/input-line'
import { copyForms } from './copy-forms'

const bytes = Uint8Array.of(0x78, 0x78, 0x0d, 0x0a, 0x5c, 0x00, 0xff)
const copied = Object.fromEntries(copyForms.map(({ id, write }) => [id, write(bytes)]))

it('copies bytes in six forms', () => {
  expect(copied).toEqual({
    hex: '78780d0a5c00ff',
    spaced: '78 78 0d 0a 5c 00 ff',
    text: 'xx\\r\\n\\\\\\x00\\xff',
    c: 'const unsigned char frame[7] = {\n  0x78, 0x78, 0x0d, 0x0a, 0x5c, 0x00, 0xff,\n};',
    base64: 'eHgNClwA/w==',
    command: 'echo 78780d0a5c00ff | trackbench decode -',
  })
})

it('reads back what it copied', () => {
  const lines = [copied['hex'], copied['spaced'], `text:${copied['text']}`, `base64:${copied['base64']}`]
  for (const line of lines) expect(parseInputLine(line ?? '')).toEqual({ ok: true, value: bytes })
})
