import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)')

type Colour = [lightness: number, chroma: number, hue: number]
type Linear = [red: number, green: number, blue: number]

function tokens(part: string): Map<string, Colour> {
  const pattern = /--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g
  return new Map([...part.matchAll(pattern)].map(([, name = '', ...numbers]) => [name, numbers.map(Number) as Colour]))
}

const light = tokens(lightCss)
const themes = { light, dark: new Map([...light, ...tokens(darkCss)]) }

/** OKLab to linear sRGB: the matrices of Björn Ottosson, "A perceptual color space for image processing" (2020). */
function linear([lightness, chroma, hue]: Colour): Linear {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
  return channels.map((channel) => Math.min(1, Math.max(0, channel))) as Linear
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(first: Colour, second: Colour): number {
  const luminances = [first, second]
    .map(linear)
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05)
}

const grounds = ['ground', 'chrome', 'raised', 'well', 'warning-ground', 'error-ground', 'selection']
const texts = ['text', 'text-muted']
const colouredTexts = ['text-faint', 'accent-text', 'good', 'info', 'warning', 'error']
const pairs: [text: string, ground: string, least: number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5])),
  ...colouredTexts.flatMap((text) =>
    ['ground', 'chrome', 'raised'].map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  // Edges of fields and focus rings are marks.
  ['line-strong', 'chrome', 3],
  ['line-strong', 'ground', 3],
  ...['envelope', 'identity', 'time', 'position', 'status', 'checksum', 'unexplained'].map(
    (role): [string, string, number] => ['role-ink', `role-${role}`, 4.5],
  ),
]

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  const colour = (name: string): Colour => theme.get(name) ?? [NaN, NaN, NaN]

  it('has text of 4.5:1 and marks of 3:1 on every ground they stand on', () => {
    const weak = pairs
      .map(([text, ground, least]) => ({ text, ground, least, is: contrast(colour(text), colour(ground)) }))
      .filter((pair) => !(pair.is >= pair.least))
    expect(weak.map(({ text, ground, is }) => `${text} on ${ground}: ${is.toFixed(2)}`)).toEqual([])
  })

  it('has tints of one lightness for the roles of bytes', () => {
    const roles = [...theme].filter(([name]) => name.startsWith('role-') && name !== 'role-ink')
    expect(roles).toHaveLength(7)
    expect(new Set(roles.map(([, [lightness]]) => lightness)).size).toBe(1)
  })
})
