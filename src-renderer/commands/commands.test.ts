import { describe, expect, it } from 'vitest'
import { en } from '../../src-shared/texts/en'
import { languageIds, textsIn } from '../../src-shared/texts/languages'
import type { KeyPress } from './keys'
import { ariaKeys, isTyping, keyName, keyWords } from './keys'
import { commandIds, commandOf, hindrance } from './registry'

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
})

describe.each(languageIds)('the command table in %s', (language) => {
  const texts = textsIn(language)
  it('gives every command a title', () => {
    expect(commandIds.filter((id) => commandOf(id).title(texts).trim() === '')).toEqual([])
  })

  it('gives no key twice and no title twice', () => {
    const twice = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index)
    expect(twice(commandIds.flatMap((id) => commandOf(id).keys ?? []))).toEqual([])
    expect(twice(commandIds.map((id) => commandOf(id).title(texts)))).toEqual([])
  })
})

describe('a command', () => {
  it('says why it cannot be done now', () => {
    expect([hindrance('engine.start'), hindrance('filter.clear'), hindrance('go.check')]).toEqual([
      'The engine is running',
      'There is no filter',
      undefined,
    ])
  })
})

describe('key names', () => {
  it('are those of the table, on other keyboards too', () => {
    const cases: [KeyPress, string][] = [
      [press('k', 'KeyK', { ctrlKey: true }), 'Mod+K'],
      [press('л', 'KeyK', { ctrlKey: true }), 'Mod+K'], // Russian
      [press('&', 'Digit1', { ctrlKey: true }), 'Mod+1'], // French
      [press('-', 'Digit6', { ctrlKey: true }), 'Mod+-'], // French
      [press('1', 'Numpad1', { ctrlKey: true }), 'Mod+1'],
      [press('?', 'Slash', { shiftKey: true }), '?'],
      [press('?', 'Minus', { shiftKey: true }), '?'], // German
      [press(' ', 'Space'), 'Space'],
      [press('F6', 'F6', { shiftKey: true }), 'Shift+F6'],
      [press('M', 'KeyM', { shiftKey: true }), 'Shift+M'],
      [press('+', 'Equal', { ctrlKey: true, shiftKey: true }), 'Mod++'],
    ]
    expect(cases.map(([event]) => keyName(event, false))).toEqual(cases.map(([, name]) => name))
    expect(keyName(press('k', 'KeyK', { metaKey: true }), true)).toBe('Mod+K')
    expect(keyName(press('k', 'KeyK', { ctrlKey: true }), true)).toBe('K')
  })

  it('are shown as the keyboard prints them', () => {
    expect(
      ['Mod+K', 'Mod++', 'Mod+-', '?', 'Escape'].map((name) => keyWords(name, en.shell.keys, false).join(' ')),
    ).toEqual(['Ctrl K', 'Ctrl +', 'Ctrl -', '?', 'Esc'])
    expect(keyWords('Mod+K', en.shell.keys, true)).toEqual(['⌘', 'K'])
    expect(ariaKeys('Mod+K', false)).toBe('Control+K')
  })

  it('belong to the text while it is typed, unless they are Ctrl or F keys', () => {
    expect(
      ['T', 'Space', '?', 'Shift+M', 'F', 'Mod+K', 'Alt+C', 'F6', 'Shift+F6'].filter((name) => isTyping(name)),
    ).toEqual(['T', 'Space', '?', 'Shift+M', 'F'])
  })
})
