/** Where the owners' trackers report: by name, and by the address of that name on their device pages. */
export const PLATFORM = { name: 'd.plaspy.com', address: '54.85.159.138', port: 8888 } as const

/** Test traffic goes there only when a person says so, by name: what is sent there lands in somebody's account. */
export function isPlatform(host: string): boolean {
  // An IPv4 address may be written as IPv6 (RFC 4291, 2.5.5.2), and a name may end with the root's dot.
  const plain = host
    .toLowerCase()
    .replace(/^::ffff:/, '')
    .replace(/\.$/, '')
  return plain === PLATFORM.name || plain === PLATFORM.address
}

/** This very computer, whatever network it is in. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
