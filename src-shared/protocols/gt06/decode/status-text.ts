import { parseWhole } from '../../../bytes/number'
import type { Attributes } from '../../../model/vocabulary'
import { trimPadding } from './text'

/** Second bit of the word DYD: the output is cut (gt06.md, 4, 0x94). */
const CUT = 2

/** `ALM1=..;ALM2=..;STA1=..;DYD=01;ICCID=…`: words of hex digits that say how the unit is set and what it does. */
export function addStatusText(attributes: Attributes, text: string): void {
  for (const pair of text.split(';')) {
    const at = pair.indexOf('=')
    if (at < 0) continue
    const name = pair.slice(0, at).trim()
    const value = pair.slice(at + 1).trim()
    const word = parseWhole(value, 16)
    if (name === 'DYD' && word !== undefined) attributes.outputCut = (word & CUT) !== 0
    if (name === 'ICCID' && value !== '') attributes.iccid = trimPadding(value)
    if (WORDS.has(name) && word !== undefined) attributes[`gt06.${name}`] = word
  }
}

const WORDS: ReadonlySet<string> = new Set(['ALM1', 'ALM2', 'ALM3', 'ALM4', 'STA1', 'DYD'])
