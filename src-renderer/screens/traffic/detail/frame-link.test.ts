import { expect, it } from 'vitest'
import { frameLink } from './frame-link'
import { BERLIN, explained } from './test-frames'

it('names the capture, the frame, and what is selected of it', () => {
  const frame = explained(BERLIN)
  const link = (capture: string, selection?: Parameters<typeof frameLink>[3]) =>
    frameLink(capture, 1284, frame, selection)
  const latitude = frame.nodes.find(({ field }) => field.id === 'fix.lat')
  expect(link('a.pcapng')).toMatch(/^session [0-9a-f]{4} · frame 1284$/)
  expect(link('a.pcapng')).not.toBe(link('b.pcapng'))
  const field = { kind: 'field', key: latitude?.key ?? '', cursor: 11 } as const
  expect(link('a.pcapng', field)).toMatch(/ · frame 1284 · bytes 11–14 \(latitude\)$/)
  expect(link('a.pcapng', { kind: 'bytes', anchor: 18, head: 11 })).toMatch(/ · bytes 11–18$/)
  expect(link('a.pcapng', { kind: 'bytes', anchor: 3, head: 900 })).toBe(link('a.pcapng'))
})
