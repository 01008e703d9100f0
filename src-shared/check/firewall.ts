/** What a firewall does with incoming connections to a port, as far as its own words tell. */
export type FirewallVerdict = 'off' | 'open' | 'blocked' | 'unknown' | 'unreadable'

/** What a command printed; undefined when it could not be run or was refused. */
type Output = string | undefined

/** `nft list ruleset`. Chains at the input hook decide; a jump to further rules is more than is read here. */
export function nftVerdict(ruleset: Output, port: number): FirewallVerdict {
  if (ruleset === undefined) return 'unreadable'
  const chains = ruleset.split(/^\s*chain /m).filter((chain) => /hook input/.test(chain))
  if (chains.length === 0) return 'off'
  return worst(chains.map((chain) => nftChainVerdict(chain, port)))
}

function nftChainVerdict(chain: string, port: number): FirewallVerdict {
  const rules = chain.split('\n')
  const named = rules.filter((rule) => /\bdport\b/.test(rule) && names(rule, port))
  const own = ruleVerdict(named, /\baccept\b/, /\b(?:drop|reject)\b/)
  if (own) return own
  const isDropping = /policy drop/.test(chain)
  if (rules.some((rule) => /\b(?:jump|goto)\b/.test(rule))) return 'unknown'
  if (isDropping) return 'blocked'
  return rules.some((rule) => /\b(?:drop|reject)\b/.test(rule)) ? 'unknown' : 'open'
}

/** `iptables -S INPUT` */
export function iptablesVerdict(rules: Output, port: number): FirewallVerdict {
  if (rules === undefined) return 'unreadable'
  const lines = rules.split('\n').filter((line) => line.startsWith('-A INPUT'))
  const named = lines.filter((line) => /--dports? /.test(line) && names(line, port))
  const own = ruleVerdict(named, /-j ACCEPT/, /-j (?:DROP|REJECT)/)
  if (own) return own
  if (lines.some((line) => !/-j (?:ACCEPT|DROP|REJECT|LOG)\b/.test(line))) return 'unknown'
  if (/^-P INPUT DROP/m.test(rules)) return 'blocked'
  return lines.some((line) => /-j (?:DROP|REJECT)/.test(line)) ? 'unknown' : 'open'
}

/** `ufw status` says active or not, and which ports it lets in. */
export function ufwVerdict(status: Output, port: number): FirewallVerdict {
  if (status === undefined) return 'unreadable'
  if (/^Status: inactive/m.test(status)) return 'off'
  const named = status.split('\n').filter((line) => names(line, port))
  return ruleVerdict(named, /\bALLOW\b/, /\b(?:DENY|REJECT)\b/) ?? 'blocked'
}

/** `firewall-cmd --query-port=8888/tcp` answers yes or no. */
export function firewalldVerdict(answer: Output): FirewallVerdict {
  if (answer === undefined) return 'unreadable'
  return answer.trim() === 'yes' ? 'open' : 'blocked'
}

/** `netsh advfirewall show currentprofile`: its words are translated, the policy's are not. */
export function netshVerdict(profile: Output): FirewallVerdict {
  if (profile === undefined) return 'unreadable'
  if (/^\S+\s+OFF\s*$/m.test(profile) || /\bAllowInbound,/.test(profile)) return 'off'
  return /BlockInboundAlways,/.test(profile) ? 'blocked' : 'unknown'
}

/** `socketfilterfw --getglobalstate`: 0 off, 1 asks per program, 2 lets nothing in. */
export function macVerdict(state: Output): FirewallVerdict {
  const number = state === undefined ? undefined : /State = (\d)/.exec(state)?.[1]
  if (number === undefined) return 'unreadable'
  return number === '0' ? 'off' : number === '2' ? 'blocked' : 'unknown'
}

/** True where a rule names the port: alone, in a list, or in a range. */
function names(rule: string, port: number): boolean {
  const ranges = rule.matchAll(/(?<![\d.])(\d{1,5})(?:[-:](\d{1,5}))?(?![\d.])/g)
  return [...ranges].some(([, from, to]) => Number(from) <= port && port <= Number(to ?? from))
}

/** The first rule that decides wins, as in the firewall. */
function ruleVerdict(rules: readonly string[], open: RegExp, blocked: RegExp): 'open' | 'blocked' | undefined {
  const first = rules.find((rule) => open.test(rule) || blocked.test(rule))
  if (first === undefined) return undefined
  return open.test(first) ? 'open' : 'blocked'
}

/** One chain that blocks is enough. */
function worst(verdicts: readonly FirewallVerdict[]): FirewallVerdict {
  return (['blocked', 'unknown', 'open'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'off'
}
