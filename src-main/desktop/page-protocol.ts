import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy } from './content-security-policy'

/**
 * The page has a scheme of its own rather than file://: an origin that nothing else shares, headers (the security
 * policy) on every answer, and no road to any other file on the disk.
 */
export const PAGE_SCHEME = 'app'
export const PAGE_ORIGIN = 'app://trackbench'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** The file a page address means, or undefined when it lies outside the folder or has no type we serve. */
export function pageFile(root: string, url: string): string | undefined {
  const { protocol, host, pathname } = new URL(url)
  if (`${protocol}//${host}` !== PAGE_ORIGIN) return undefined
  const path = tryDecode(pathname === '/' ? '/index.html' : pathname)
  if (path === undefined || path.includes('\0')) return undefined
  const file = join(root, path)
  return file.startsWith(root + sep) && extname(file) in types ? file : undefined
}

export async function servePage(root: string, url: string): Promise<Response> {
  const file = pageFile(root, url)
  if (file === undefined) return notFound()
  try {
    const bytes = await readFile(file)
    const headers = { 'content-type': types[extname(file)] ?? '', 'x-content-type-options': 'nosniff' }
    return extname(file) === '.html' ? htmlResponse(bytes.toString('utf8'), headers) : new Response(bytes, { headers })
  } catch {
    return notFound()
  }
}

/** Component libraries make a few style elements at run time: they carry this page load's nonce, nobody else's do. */
function htmlResponse(html: string, headers: Record<string, string>): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(html.replaceAll('%nonce%', nonce), {
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
  })
}

function notFound(): Response {
  return new Response('Not found', { status: 404 })
}

function tryDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
