import { dialectOf } from './dialects'
import { plainText } from './plain-text'
import type { Difference, Found, ReadBack, ReplyEvidence, Slip } from './read-back'
import { readReply } from './read-reply'
import { isSameHost, type Meant } from './wish'

/** Reads a pasted reply and names every value in it that is not what was meant. */
export function compareReply(pasted: string, wish: Meant): ReplyEvidence {
  const readBack = readReply(pasted)
  const { dialects } = readBack
  return {
    readBack,
    differences: differencesOf(readBack, wish, pasted),
    otherDialects: dialects.length === 0 || dialects.includes(wish.dialect) ? [] : dialects,
  }
}

function differencesOf(readBack: ReadBack, wish: Meant, pasted: string): Difference[] {
  const server = serverIn(readBack)
  const compare = (
    what: Difference['what'],
    meant: string | undefined,
    found: Found<unknown> | undefined,
  ): Difference[] => {
    if (!found || meant === undefined) return []
    // As it stands in the reply: full-width signs and blanks are what may be wrong with it.
    const raw = pasted.slice(...found.span)
    const read = typeof found.value === 'string' ? raw : String(found.value)
    if (isMeant(what, meant, read)) return []
    const isServer = what === 'host' || what === 'port'
    const slip = typeof found.value === 'string' ? slipOf(meant, read) : 'other'
    return [{ what, meant, read, server: isServer ? server : undefined, slip, span: found.span }]
  }
  return [
    ...compare('apn', wish.apn, readBack.apn),
    ...compare('user', wish.user, readBack.user),
    ...compare('secret', wish.secret, readBack.secret),
    ...compare('host', wish.host, readBack.host),
    ...compare('port', textOf(wish.port), readBack.port),
    ...compare('transport', wish.transport, readBack.transport),
    ...compare('intervalSeconds', textOf(wish.intervalSeconds), readBack.intervalSeconds),
    ...(dialectOf(wish.dialect).zone ? compare('zoneMinutes', textOf(wish.zoneMinutes), readBack.zoneMinutes) : []),
  ]
}

function textOf(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number)
}

function serverIn({ host, port }: ReadBack): string | undefined {
  return host && (port ? `${host.value}:${port.value}` : host.value)
}

function isMeant(what: Difference['what'], meant: string, read: string): boolean {
  return what === 'host' ? isSameHost(meant, read) : meant === read
}

/** What may have happened on the way from the one to the other. */
function slipOf(meant: string, read: string): Slip {
  if (plainText(read) !== read && plainText(read).trim() === meant) return 'fullWidth'
  if (read.replace(/\s+/g, '') === meant) return 'blank'
  if (read.replace(/^[a-z]+:\/\//i, '') === meant) return 'scheme'
  if (read.toLowerCase() === meant.toLowerCase()) return 'capitals'
  if (read.replace(/,/g, '.') === meant) return 'comma'
  if (read.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1') === meant.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1'))
    return 'letterForDigit'
  return slipOfLetters(meant, read)
}

function slipOfLetters(meant: string, read: string): Slip {
  if (meant.length !== read.length) return 'other'
  const places = [...meant].flatMap((letter, i) => (letter === read[i] ? [] : [i]))
  const [first = 0, second = 0] = places
  if (places.length === 1) return 'oneDigit'
  const isSwap =
    places.length === 2 && second === first + 1 && meant[first] === read[second] && meant[second] === read[first]
  return isSwap ? 'swapped' : 'other'
}
