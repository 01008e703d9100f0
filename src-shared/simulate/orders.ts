import type { Message } from '../model/message'
import { decodeFrame } from '../protocols/decode'
import type { Protocol } from '../protocols/protocol'

/**
 * The id of the command that a server has sent; undefined for what is none, or one with parameters of its own. A frame
 * is compared by its meaning, since serial numbers and checksums differ every time.
 */
export function orderOf(
  protocol: Protocol,
  frame: Uint8Array,
  device: string,
  variant: string | undefined,
): string | undefined {
  const { commands, downlink } = protocol
  if (!downlink || commands.length === 0) return undefined
  const side = { ...protocol, ...downlink }
  const heard = meaning(decodeFrame(side, frame, undefined, device).messages)
  const order = commands.find((command) => {
    const built = command.build({}, { at: 0, device, serial: 1, variant: variant ?? null })
    return built.ok && meaning(decodeFrame(side, built.value, undefined, device).messages) === heard
  })
  return order?.id
}

function meaning(messages: readonly Message[]): string {
  return messages.map(({ kind, text }) => `${kind} ${text ?? ''}`).join('\n')
}
