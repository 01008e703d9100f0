import { useEffect } from 'react'
import { create } from 'zustand'
import type { DeviceNetwork } from '../../src-shared/setup/network'
import { engine } from '../bridge/links'
import { useCheck } from './check'

const unknown: DeviceNetwork = { imsi: undefined, iccid: undefined, cell: undefined }

/** Of the device that is looked at. */
export const useNetwork = create<{ network: DeviceNetwork }>(() => ({ network: unknown }))

/** Nobody changes a SIM faster than this. */
const EVERY_MS = 5_000

/** Asks what the device has said of its network, while somebody looks at it. */
export function useFollowedNetwork(): void {
  const device = useCheck(({ facts }) => facts?.device?.device)
  useEffect(() => {
    useNetwork.setState({ network: unknown })
    if (device === undefined) return
    const ask = async (): Promise<void> => {
      const answer = await engine.request('setup.network', { device })
      if (answer.ok) useNetwork.setState({ network: answer.value })
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => clearInterval(timer)
  }, [device])
}
