import { randomBytes } from 'node:crypto'
import { failure, success } from '../../../../src-shared/model/result'
import { askRouter } from './ask-router'
import { natPmpAddressRequest, natPmpRequest, readNatPmp, readNatPmpAddress } from './nat-pmp'
import { pcpRequest, readPcp } from './pcp'
import type { MapAsk, Neighbour, RouterAnswer, RouterTalk } from './router'

/** Speaks PCP where the router does, NAT-PMP where it knows only that; undefined where it knows neither. */
export async function pcpTalk(neighbour: Neighbour): Promise<RouterTalk | undefined> {
  // The older question is the shorter: its answer tells that somebody is there at all, and the outside address.
  const [byAddress, byPcp] = await Promise.all([outside(neighbour), knowsPcp(neighbour)])
  if (byPcp) return talk('PCP', neighbour, pcpAsker(neighbour))
  return byAddress === undefined ? undefined : talk('NAT-PMP', neighbour, natPmpAsker(neighbour))
}

type Asker = (ask: MapAsk) => Promise<RouterAnswer | undefined>

function talk(by: string, neighbour: Neighbour, ask: Asker): RouterTalk {
  return {
    by,
    router: neighbour.router,
    map: async (wanted) => {
      const answer = await ask(wanted)
      if (answer?.kind === 'mapped') return success(answer)
      return failure(answer?.kind === 'refused' ? answer.code : 'ETIMEDOUT')
    },
    unmap: async (wanted) => {
      await ask({ ...wanted, lifetimeS: 0 })
    },
    outside: () => outside(neighbour),
  }
}

function pcpAsker(neighbour: Neighbour): Asker {
  const nonce = randomBytes(12)
  return (wanted) => {
    const ask = { ...wanted, nonce, client: neighbour.client }
    return askRouter(neighbour, pcpRequest(ask), (answer) => readPcp(answer, ask))
  }
}

function natPmpAsker(neighbour: Neighbour): Asker {
  return (wanted) => askRouter(neighbour, natPmpRequest(wanted), (answer) => readNatPmp(answer, wanted))
}

/** Asks to take back what was never given (port 9, discard): it changes nothing, and shows which version is spoken. */
async function knowsPcp(neighbour: Neighbour): Promise<boolean> {
  const answer = await pcpAsker(neighbour)({ transport: 'udp', port: 9, lifetimeS: 0 })
  return answer !== undefined && answer.kind !== 'otherVersion'
}

function outside(neighbour: Neighbour): Promise<string | undefined> {
  return askRouter(neighbour, natPmpAddressRequest(), readNatPmpAddress)
}
