import { expect, it } from 'vitest'
import { readFirewalls } from './firewall'

it('reads what is installed here, in words that stand in the program, and never throws', async () => {
  const firewalls = await readFirewalls(8888)
  for (const { detail, verdict } of firewalls) {
    expect(detail).toMatch(
      /^(ufw status|firewall-cmd --query-port=8888\/tcp|nft list ruleset|iptables -S INPUT|netsh|\/usr)/,
    )
    expect(['off', 'open', 'blocked', 'unknown', 'unreadable']).toContain(verdict)
  }
})

it('knows no firewall on a system that it does not know', async () => {
  expect(await readFirewalls(8888, 'aix')).toEqual([])
})
