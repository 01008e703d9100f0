import { describe, expect, it } from 'vitest'
import { BERLIN, explained } from './test-frames'

const placed = (explanation: ReturnType<typeof explained>) =>
  [...explanation.issuesByNode].map(([at, issues]) => [explanation.nodes[at]?.key, ...issues.map(({ code }) => code)])

describe('the explanation of a frame', () => {
  it('places an issue at the innermost field that has its bytes', () => {
    expect(placed(explained(BERLIN.replace('e670', 'e770')))).toEqual([['checksum', 'checksum']])
    const login = '7878 0d 01 0490154203237517 0007 30e6 0d0a'
    expect(placed(explained(login, { issues: ['range'] }))).toEqual([['device', 'range']])
  })

  it('does not doubt an identity again that the connection is known by', () => {
    const row = { device: '490154203237517' }
    expect(explained('7878 0d 01 0490154203237517 0007 30e6 0d0a', row).issues).toEqual([])
  })

  it('tells what was seen when the frame arrived and is not in its bytes', () => {
    const { issues, issuesByNode } = explained(BERLIN, { issues: ['duplicate'] })
    expect(issues.map(({ code }) => code)).toEqual(['duplicate'])
    expect(issuesByNode.size).toBe(0)
  })

  it('reads what we sent as what a server sends', () => {
    const { nodes } = explained('7878 05 01 0001 d9dc 0d0a', { direction: 'out', type: 'reply' })
    expect(nodes.map(({ key }) => key)).toContain('serial')
  })

  it('names a stranger, and explains none of its bytes', () => {
    const noise = explained('text:GET / HTTP/1.1\\r\\n\\r\\n', { protocol: undefined, type: 'noise' })
    expect([noise.stranger?.id, noise.nodes.length, noise.unread]).toEqual(['http', 0, [[0, 18]]])
    expect(noise.issues.map(({ text }) => text)).toEqual([expect.stringContaining('Web browser')])
    const page = explained('text:HTTP/1.1 200 OK\\r\\n', { protocol: undefined, type: 'reply', direction: 'out' })
    expect([page.issues, page.unread]).toEqual([[], [[0, 17]]])
  })

  it('survives an unknown family and no bytes at all', () => {
    expect(explained('', { protocol: 'gone' }).unread).toEqual([])
    expect(explained('').nodes).toEqual([])
  })
})
