import type { Endpoint } from '../../src-shared/model/endpoint'
import { BadUse } from './options'

/** The shared platform, by name and by the address it is known to have: what is sent there lands in somebody's account. */
const PLATFORM_HOSTS = ['d.plaspy.com', '54.85.159.138']

/** Test traffic goes to a real platform only when a person says so. */
export function refusePlatform(target: Endpoint, isMeant: boolean): void {
  const host = target.host.toLowerCase().replace(/\.$/, '')
  if (isMeant || !PLATFORM_HOSTS.includes(host)) return
  throw new BadUse(
    `${target.host} is a real platform: what is sent there lands in a real account. Add --really if that is meant.`,
  )
}
