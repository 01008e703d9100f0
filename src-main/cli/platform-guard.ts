import type { Endpoint } from '../../src-shared/model/endpoint'
import { isPlatform } from '../../src-shared/model/platform'
import { BadUse } from './options'

/** Test traffic goes to a real platform only when a person says so. */
export function refusePlatform(target: Endpoint, isMeant: boolean): void {
  if (isMeant || !isPlatform(target.host)) return
  throw new BadUse(
    `${target.host} is a real platform: what is sent there lands in a real account. Add --really if that is meant.`,
  )
}
