import { describe, expect, it } from 'vitest'
import { firewalldVerdict, iptablesVerdict, macVerdict, netshVerdict, nftVerdict, ufwVerdict } from './firewall'

const nft = (policy: string, ...rules: string[]) =>
  `table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy ${policy};\n\t\t${rules.join('\n\t\t')}\n\t}\n` +
  '\tchain forward {\n\t\ttype filter hook forward priority filter; policy drop;\n\t}\n}\n'
const iptables = (policy: string, ...rules: string[]) =>
  [`-P INPUT ${policy}`, ...rules.map((rule) => `-A INPUT ${rule}`)].join('\n')

describe.each([
  [
    'nftables',
    nftVerdict,
    [
      ['no rules at all', '', 'off'],
      ['lets in by policy', nft('accept'), 'open'],
      ['blocks by policy', nft('drop', 'ct state established accept'), 'blocked'],
      ['blocks but for the port', nft('drop', 'tcp dport 8888 accept'), 'open'],
      ['blocks but for a list with it', nft('drop', 'tcp dport { 22, 8888 } accept'), 'open'],
      ['blocks but for a range with it', nft('drop', 'udp dport 8000-9000 accept'), 'open'],
      ['blocks but for others', nft('drop', 'tcp dport 22 accept'), 'blocked'],
      ['blocks the port', nft('accept', 'tcp dport 8888 drop'), 'blocked'],
      ['drops something', nft('accept', 'ip saddr 10.0.0.0/8 drop'), 'unknown'],
      ['goes on in another chain', nft('drop', 'jump more'), 'unknown'],
      ['cannot be read', undefined, 'unreadable'],
    ],
  ],
  [
    'iptables',
    iptablesVerdict,
    [
      ['lets in by policy', iptables('ACCEPT'), 'open'],
      ['blocks by policy', iptables('DROP', '-i lo -j ACCEPT'), 'blocked'],
      ['blocks but for the port', iptables('DROP', '-p tcp -m tcp --dport 8888 -j ACCEPT'), 'open'],
      [
        'blocks but for a range with it',
        iptables('DROP', '-p tcp -m multiport --dports 22,8000:9000 -j ACCEPT'),
        'open',
      ],
      ['blocks the port', iptables('ACCEPT', '-p tcp --dport 8888 -j REJECT'), 'blocked'],
      ['goes on in another chain', iptables('DROP', '-j ufw-before-input'), 'unknown'],
      ['cannot be read', undefined, 'unreadable'],
    ],
  ],
  [
    'ufw',
    ufwVerdict,
    [
      ['off', 'Status: inactive\n', 'off'],
      ['the port is let in', 'Status: active\n\nTo   Action   From\n8888/tcp   ALLOW   Anywhere\n', 'open'],
      ['it is not', 'Status: active\n\n22/tcp   ALLOW   Anywhere\n', 'blocked'],
      ['needs root', undefined, 'unreadable'],
    ],
  ],
  [
    'firewalld',
    firewalldVerdict,
    [
      ['yes', 'yes\n', 'open'],
      ['no', 'no\n', 'blocked'],
      ['not running', undefined, 'unreadable'],
    ],
  ],
  [
    'Windows',
    netshVerdict,
    [
      ['off', 'Domain Profile Settings:\nState                                 OFF\n', 'off'],
      ['lets in', 'State      ON\nFirewall Policy    AllowInbound,AllowOutbound\n', 'off'],
      ['lets nothing in', 'Estado     Activar\nDirectiva   BlockInboundAlways,AllowOutbound\n', 'blocked'],
      ['asks its rules', 'State      ON\nFirewall Policy    BlockInbound,AllowOutbound\n', 'unknown'],
      ['cannot be read', undefined, 'unreadable'],
    ],
  ],
  [
    'macOS',
    macVerdict,
    [
      ['off', 'Firewall is disabled. (State = 0)\n', 'off'],
      ['per program', 'Firewall is enabled. (State = 1)\n', 'unknown'],
      ['lets nothing in', 'Firewall is blocking all. (State = 2)\n', 'blocked'],
      ['cannot be read', undefined, 'unreadable'],
    ],
  ],
] as const)('%s', (_, judge, rows) => {
  for (const [given, printed, verdict] of rows) it(given, () => expect(judge(printed, 8888)).toBe(verdict))
})
