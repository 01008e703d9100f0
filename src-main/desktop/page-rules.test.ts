import { expect, it } from 'vitest'
import { isOurPage, mayOpenOutside } from './page-rules'

it('listens to the top frame of our own page only', () => {
  const cases: [Parameters<typeof isOurPage>[0], boolean][] = [
    [{ url: 'app://trackbench/', parent: null }, true],
    [{ url: 'app://trackbench/index.html#x', parent: null }, true],
    [{ url: 'app://trackbench/', parent: {} }, false],
    [{ url: 'app://trackbench.example/', parent: null }, false],
    [{ url: 'https://trackbench/', parent: null }, false],
    [{ url: 'about:blank', parent: null }, false],
    [{ url: '', parent: null }, false],
    [null, false],
    [undefined, false],
  ]
  expect(cases.map(([frame]) => isOurPage(frame, 'app://trackbench'))).toEqual(cases.map(([, isOurs]) => isOurs))
})

it('opens web pages and mail outside, and no other scheme', () => {
  const urls = [
    'https://example.org/',
    'mailto:a@example.org',
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:1',
    'smb://x/y',
    'app://trackbench/',
    'nonsense',
  ]
  expect(urls.filter(mayOpenOutside)).toEqual(['https://example.org/', 'mailto:a@example.org'])
})
