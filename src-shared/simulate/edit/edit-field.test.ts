// Every field of every frame of every family: what can be edited says what was wished, and can be edited back.
import { describe, expect, it } from 'vitest'
import { toHex } from '../../bytes/hex'
import { parseBytes } from '../../bytes/notation'
import { flattenFields } from '../../model/field-nodes'
import { decodeFrame, explainFrame } from '../../protocols/decode'
import { findProtocol, protocols } from '../../protocols/registry'
import type { Vectors } from '../../protocols/vectors'
import { choicesOf, editField } from './edit-field'
import { isTime, numberIn } from './meaning'
import { breakSum, repairSums, type Speaker } from './repair'

const files = import.meta.glob<{ vectors: Vectors }>('../../protocols/*/vectors.ts', { eager: true })

/** Sound frames that devices send, a few of each kind: trial takes time. */
function framesOf(id: string): { name: string; frame: Uint8Array; speaker: Speaker }[] {
  const protocol = findProtocol(id)!
  const { frames } = files[`../../protocols/${id}/vectors.ts`]!.vectors
  const sound = Object.entries(frames).filter(([, vector]) => !vector.downlink && !vector.issues)
  const step = Math.ceil(sound.length / 5)
  return sound
    .filter((_, i) => i % step === 0)
    .map(([name, { wire, variant }]) => ({ name, frame: parseBytes(wire)!, speaker: { protocol, variant } }))
    .filter(({ frame }) => frame.length <= 160)
}

const fieldsOf = ({ protocol, variant }: Speaker, frame: Uint8Array) =>
  flattenFields(explainFrame(protocol, frame, variant).fields)
const textOf = (speaker: Speaker, frame: Uint8Array, key: string) =>
  fieldsOf(speaker, frame).find((node) => node.key === key)?.field.text

const OPPOSITE: Readonly<Record<string, string>> = { N: 'S', S: 'N', E: 'W', W: 'E' }

/** Something else that the field may say. */
function wishFor(text: string): string {
  const opposite = OPPOSITE[text]
  if (opposite !== undefined) return opposite
  if (isTime(text)) return new Date(numberIn(text)! + 61_000).toISOString().slice(0, 19).replace('T', ' ') + ' UTC'
  if (text === 'yes' || text === 'no') return text === 'yes' ? 'no' : 'yes'
  const number = numberIn(text)
  if (number === undefined) return text.replace(/[0-9a-z]/i, (sign) => (sign === '1' ? '2' : sign === 'A' ? 'B' : '1'))
  return String(number >= 1 ? number - 1 : number + 1)
}

const HIDDEN = ['checksum', 'envelope']

describe.each(protocols.map(({ id }) => id))('%s', (id) => {
  const rows = framesOf(id).flatMap(({ name, frame, speaker }) =>
    fieldsOf(speaker, frame)
      .filter(
        ({ field, at, end }) =>
          !HIDDEN.includes(field.role) && field.text !== '' && (end === at + 1 || isTime(field.text)),
      )
      .map(({ key, field }) => ({ name, frame, speaker, key, text: field.text })),
  )

  it('fields that can be edited say what was wished, and come back', () => {
    const stuck: string[] = []
    for (const { name, frame, speaker, key, text } of rows) {
      const wish = choicesOf(speaker, frame, key).find((choice) => choice !== text) ?? wishFor(text)
      if (wish === text) continue
      const edited = editField(speaker, frame, key, wish)
      if (!edited.ok) {
        stuck.push(`${name}: ${key} “${text}” → “${wish}” (${edited.error})`)
        continue
      }
      const said = textOf(speaker, edited.value, key)
      expect(said, `${name}: ${key}`).not.toBe(text)
      const before = decodeFrame(speaker.protocol, frame, speaker.variant).issues.map(({ code }) => code)
      const after = decodeFrame(speaker.protocol, edited.value, speaker.variant).issues.map(({ code }) => code)
      expect(
        after.filter((code) => code !== 'range' && !before.includes(code)),
        `${name}: ${key}`,
      ).toEqual([])
      if (said === undefined) continue // a flag that is named only while it is set
      const back = editField(speaker, edited.value, key, text)
      // Some words name only those of their flags that are set.
      expect(back.ok && (textOf(speaker, back.value, key) ?? 'no'), `${name}: ${key} back`).toBe(text)
    }
    // What no trial finds is edited as bytes: words that belong together, counts, and the like.
    expect(1 - stuck.length / rows.length).toBeGreaterThan(0.75)
  })

  it('a broken checksum is mended, and a right one broken, alone', () => {
    for (const { frame, speaker, name } of framesOf(id)) {
      const broken = breakSum(speaker, frame)
      if (!broken) continue
      const codes = decodeFrame(speaker.protocol, broken, speaker.variant).issues.map(({ code }) => code)
      expect(codes, name).toContain('checksum')
      expect(toHex(repairSums(speaker, broken)), name).toBe(toHex(frame))
    }
  })
})
