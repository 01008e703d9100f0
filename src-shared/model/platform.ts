/** Where the owners' trackers report: by name, and by the address of that name on their device pages. */
export const PLATFORM = { name: 'd.plaspy.com', address: '54.85.159.138', port: 8888 } as const
