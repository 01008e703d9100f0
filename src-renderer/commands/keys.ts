import type { Texts } from '../../src-shared/texts/en'

/** The part of a keyboard event that says which key it was. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

/**
 * The name of a key press, as the command table writes it: "Mod+K", "Shift+F6", "?", "Space". Mod is Ctrl, or Cmd on
 * macOS. A sign is named by what it prints ("?"), wherever the keyboard has it; so Shift is part of its name already.
 */
export function keyName(press: KeyPress, mac = isMac): string {
  const base = baseName(press)
  const isSign = base.length === 1 && !/[A-Z0-9]/.test(base)
  const hasMod = mac ? press.metaKey : press.ctrlKey
  return [hasMod && 'Mod', press.altKey && 'Alt', press.shiftKey && !isSign && 'Shift', base].filter(Boolean).join('+')
}

function baseName({ key, code, ctrlKey, metaKey, shiftKey }: KeyPress): string {
  if (key === ' ') return 'Space'
  // French keyboards print & é " on the digits' places: with Ctrl the digit is meant, except on the zoom keys.
  if ((ctrlKey || metaKey) && !shiftKey && /^Digit\d$/.test(code) && !/[\d+=-]/.test(key)) return code.slice(5)
  // Where the keyboard prints another script, a letter's place says which it is.
  if (/^Key[A-Z]$/.test(code) && key.length === 1 && key.charCodeAt(0) > 0x7f) return code.slice(3)
  return key.length === 1 ? key.toUpperCase() : key
}

/** Keys that belong to the text while text is being typed: pasting is typing too. */
export function isTyping(name: string): boolean {
  return name === 'Mod+V' || !/^(Mod|Alt)\+|F\d+$/.test(name)
}

const macWords: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
/** The same on keyboards of every language; the others are in the texts. */
const signs: Record<string, string> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
}

type KeyNames = Texts['shell']['keys']

/** "Mod+K" → "Ctrl", "K": the words on the keycaps. */
export function keyWords(name: string, names: KeyNames, mac = isMac): string[] {
  const words: Readonly<Record<string, string>> = names
  const parts =
    name === '+' || name.endsWith('++') ? [...name.slice(0, -2).split('+').filter(Boolean), '+'] : name.split('+')
  return parts.map((part) => (mac ? macWords[part] : undefined) ?? signs[part] ?? words[part] ?? part)
}

/** The same for aria-keyshortcuts, which has its own words. */
export function ariaKeys(name: string, mac = isMac): string {
  return name.replace('Mod', mac ? 'Meta' : 'Control')
}
