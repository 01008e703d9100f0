import { addressKind } from '../../../src-shared/check/address-kind'
import type { Handlers } from '../../../src-shared/link/answering'
import type { CheckFacts, checkContract } from '../../../src-shared/link/contracts/check'
import { success } from '../../../src-shared/model/result'
import type { Engine } from '../engine'
import type { FrameView } from '../frames/frame-view'
import { isOwnAddress } from '../relay/own-addresses'
import type { Workspace } from '../workspace'

/** Nobody chooses from more; the newest are the ones that are being installed. */
const MOST_LISTED = 200

export function checkAnswers({ reach, live }: Engine, view: FrameView): Handlers<typeof checkContract> {
  return {
    'check.state': ({ device }) => success(factsOf(view.workspace, live, device)),
    'reach.state': () => success(reach.state()),
    'reach.readFirewall': async () => success(await reach.readFirewall()),
    'reach.mapPort': async () => success(await reach.mapPort()),
    'reach.unmapPort': async () => success(await reach.unmapPort()),
    'reach.checkPlatform': async () => success(await reach.checkPlatform()),
  }
}

function factsOf({ book, index }: Workspace, live: Workspace, name: string | undefined): CheckFacts {
  const isLive = book === live.book
  const at = isLive ? Date.now() : (index.time[index.count - 1] ?? 0) || 0
  // A device of another source, or of an engine that is gone, is nobody here.
  const device = book.find(name) ?? book.find()
  return {
    at,
    device,
    isLive,
    isDeviceHere: isLive && device?.from !== undefined && isHere(device.from),
    road: book.roadFacts(at),
    devices: book.newest(MOST_LISTED).map(({ device, protocol, last }) => ({ device, protocol, lastAt: last.at })),
  }
}

function isHere(address: string): boolean {
  return addressKind(address) === 'loopback' || isOwnAddress(address)
}
