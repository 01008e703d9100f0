import { create } from 'zustand'
import { onlyThis } from '../../src-shared/filter/edit-filter'
import type { SessionRow } from '../../src-shared/link/contracts/sources'
import { engine } from '../bridge/links'
import { goTo, showDevices, showSide } from './view'
import { useWhileChanging } from './while-changing'

interface Connections {
  /** The newest ones, in the order of their opening. */
  sessions: readonly SessionRow[]
  total: number
}

const useConnections = create<Connections>(() => ({ sessions: [], total: 0 }))

const ask = () => engine.request('sessions.list', undefined)
const keep = (connections: Connections): void => useConnections.setState(connections)

/** The connections, kept up to date while they are looked at. */
export function useFollowedConnections(): Connections {
  useWhileChanging(ask, keep)
  return useConnections()
}

/** What shows the frames of one connection and no others. */
export function connectionFilter(session: number): string {
  return onlyThis('conn', `#${session}`)
}

/** Opens Traffic with the connections beside the frames. */
export function showConnections(): void {
  showSide('connections')
  showDevices(true)
  goTo('traffic')
}
