import type { Found, ReadBack } from './read-back'

/** The answer to `G` of the GOTOP line: values between semicolons, of which the last five before Speed: are the network's. */
export function readParameterLine(reply: string): Partial<Pick<ReadBack, 'apn' | 'user' | 'secret' | 'host' | 'port'>> {
  const end = reply.search(/;\s*Speed:/i)
  if (end < 0) return {}
  const values: Found<string>[] = []
  let start = 0
  for (const value of reply.slice(0, end).split(';')) {
    values.push({ value, span: [start, start + value.length] })
    start += value.length + 1
  }
  if (values.length < 5) return {}
  const [apn, user, secret, host, port] = values.slice(-5).map((found) => (found.value === '' ? undefined : found))
  return {
    ...(apn && { apn }),
    ...(user && { user }),
    ...(secret && { secret }),
    ...(host && { host }),
    ...(port && { port }),
  }
}
