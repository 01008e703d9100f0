import { SEVERITIES } from '../model/issue'
import type { DeviceEvidence } from './collect/device'
import type { Evidence } from './evidence'
import type { Finding } from './finding'
import { RULES } from './registry'
import { SHOWN } from './trail'
import { STEPS, type Found, type Rule } from './rule'

const DEVICE_RULES = RULES.filter((rule) => rule.scope === 'device')
const BENCH_RULES = RULES.filter((rule) => rule.scope === 'bench')

/** What the rules say of one device. */
export function judgeDevice(device: DeviceEvidence, evidence: Evidence): Finding[] {
  const findings: Finding[] = []
  for (const rule of DEVICE_RULES) {
    if (rule.liveOnly && !evidence.isLive) continue
    const found = rule.find(device, evidence)
    if (found) findings.push(finding(rule, { device: device.identity, ...found }, device.link.sessions.at(-1)?.session))
  }
  return findings
}

/** What they say of the port as a whole. */
export function judgeBench(evidence: Evidence): Finding[] {
  return BENCH_RULES.flatMap((rule) => {
    const found = rule.liveOnly && !evidence.isLive ? undefined : rule.find(evidence)
    return found ? [finding(rule, found, undefined)] : []
  })
}

/** Everything, in the order in which a person should read it. */
export function judge(evidence: Evidence): Finding[] {
  const ofDevices = [...evidence.devices.values()].flatMap((device) => judgeDevice(device, evidence))
  return inOrder([...judgeBench(evidence), ...ofDevices])
}

/** The first failing step makes the headline, whatever its severity: what comes later may follow from it. Remarks come last. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity, step }: Finding) => (severity === 'info' ? 100 : 0) + step
  return [...findings].sort(
    (a, b) => rank(a) - rank(b) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  )
}

function finding(rule: Rule, found: Found<Finding['params']>, usualSession: number | undefined): Finding {
  return {
    rule: rule.name,
    ids: rule.ids,
    group: rule.group,
    step: STEPS[rule.step],
    severity: found.severity ?? rule.severity,
    params: found.params,
    // Frames are numbered as they come: oldest first.
    because: (found.because ?? []).toSorted((a, b) => a - b).slice(-SHOWN),
    session: found.session ?? usualSession,
    device: found.device,
  }
}
