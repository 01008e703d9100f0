import { describe, expect, it } from 'vitest'
import { cleanPaste } from './pasted-text'

/** A GT02 heartbeat, built by hand from gt02.md, 3. */
const HEX = '68680f0504049015420323751800051a00000d0a'
const BASE64 = 'aGgPBQQEkBVCAyN1GAAFGgAADQo='

describe('what is pasted', () => {
  it.each([
    ['hex', HEX, HEX, []],
    ['hex in quotes of a chat', `“${HEX}”`, HEX, ['“']],
    ['hex with invisible marks', `\ufeff${HEX}\u200b`, HEX, []],
    ['hex in a sentence', `It sends this: ${HEX} all day.`, HEX, ['It sends this:', 'all day.']],
    ['base64', BASE64, `base64:${BASE64}`, []],
    ['base64 in quotes', `'${BASE64}'`, `base64:${BASE64}`, ["'"]],
    ['a text frame', '*HQ,4900000001,V1,120000,A#', '*HQ,4900000001,V1,120000,A#', []],
    ['one long word', 'HeartbeatPleaseSend', undefined, []],
    ['an identity', '490154203237518', '490154203237518', []],
    ['a line of a log', `2026-08-21 12:00:00 [T1: gt02 < 192.0.2.1] ${HEX}`, undefined, []],
    ['a row of a hex dump', '0000   68 68 0f 05 04 04 90 15  hh......', undefined, []],
    ['bytes as C writes them', '0x68, 0x68, 0x0f', undefined, []],
  ])('%s', (_, pasted, text, removed) => {
    expect(cleanPaste(pasted)).toEqual({ text: text ?? pasted, removed })
  })

  it('keeps the lines, and the empty ones that end a connection', () => {
    expect(cleanPaste(`${HEX}\r\n\r\n"${HEX}"\n`).text).toBe(`${HEX}\n\n${HEX}\n`)
  })
})
