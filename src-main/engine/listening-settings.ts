import type { ListenAsk } from '../../src-shared/link/engine-contract'
import type { SettingValues } from '../../src-shared/settings/settings'
import type { Limits } from './sources/limits'

/** Where to listen, as it is set. */
export function usualOf(settings: SettingValues): ListenAsk {
  return {
    host: settings['listening.host'],
    port: settings['listening.port'],
    tcp: settings['listening.tcp'],
    udp: settings['listening.udp'],
  }
}

/** What a listener takes on, as far as it is set. */
export function limitsOf(settings: SettingValues): Partial<Limits> {
  return {
    connections: settings['listening.connections'],
    connectionsPerAddress: settings['listening.connectionsPerAddress'],
    firstBytesMs: settings['listening.firstBytesSeconds'] * 1_000,
    idleMs: settings['listening.idleMinutes'] * 60_000,
  }
}
