import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src-shared/model/field'
import { MARK_COLOURS } from '../../src-shared/model/note'

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
const tracks = [1, 2, 3, 4, 5, 6].map((number) => `track-${number}`)
const pairs: [text: string, ground: string, least: number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5])),
  ...colouredTexts.flatMap((text) =>
    ['ground', 'chrome', 'raised'].map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  // Severities stand in selected rows and in notices.
  ...['info', 'warning', 'error'].flatMap((text) =>
    ['selection', 'warning-ground', 'error-ground'].map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['text', 'found', 4.5],
  // Edges of fields and focus rings are marks.
  ['line-strong', 'chrome', 3],
  ['line-strong', 'ground', 3],
  ...MARK_COLOURS.flatMap((mark) =>
    ['ground', 'chrome', 'selection'].map((ground): [string, string, number] => [`mark-${mark}`, ground, 3]),
  ),
  ...tracks.flatMap((track) => ['map-land', 'map-water'].map((ground): [string, string, number] => [track, ground, 3])),
  ...[...ROLES, 'unexplained', 'hatch'].map((role): [string, string, number] => ['role-ink', `role-${role}`, 4.5]),
]

/** Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009), severity 1. */
const eyes: Record<string, Linear[]> = {
  'eyes with all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'eyes without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'eyes without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'eyes without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Where a colour lies in OKLab as such eyes see it. */
function seen(colour: Colour, eye: Linear[]): Linear {
  const rgb = linear(colour)
  const [red = 0, green = 0, blue = 0] = eye.map((row) =>
    Math.max(
      0,
      row.reduce((sum, x, i) => sum + x * (rgb[i] ?? 0), 0),
    ),
  )
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

/** About what side by side can just be told apart; thin lines that lie apart need more. */
const JUST_NOTICEABLE = 0.02
const TOLD_APART = 0.12

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  const colour = (name: string): Colour => theme.get(name) ?? [NaN, NaN, NaN]

  it('has text of 4.5:1 and marks of 3:1 on every ground they stand on', () => {
    const weak = pairs
      .map(([text, ground, least]) => ({ text, ground, least, is: contrast(colour(text), colour(ground)) }))
      .filter((pair) => !(pair.is >= pair.least))
    expect(weak.map(({ text, ground, is }) => `${text} on ${ground}: ${is.toFixed(2)}`)).toEqual([])
  })

  it('has tints of one lightness for the roles of bytes', () => {
    const tints = [...ROLES, 'unexplained'].map((role) => colour(`role-${role}`))
    expect(new Set(tints.map(([lightness]) => lightness)).size).toBe(1)
  })

  it.each(Object.entries(eyes))('keeps the roles of bytes and the tracks of the map apart for %s', (_eyes, eye) => {
    const alike = (names: string[], least: number): string[] =>
      names.flatMap((name, index) =>
        names
          .slice(index + 1)
          .filter((other) => !(difference(colour(name), colour(other), eye) >= least))
          .map((other) => `${name} and ${other}`),
      )
    // Unexplained bytes are told by their hatching.
    const roles = ROLES.map((role) => `role-${role}`)
    expect([...alike(roles, JUST_NOTICEABLE), ...alike(tracks, TOLD_APART)]).toEqual([])
  })
})

function difference(first: Colour, second: Colour, eye: Linear[]): number {
  const [here, there] = [seen(first, eye), seen(second, eye)]
  return Math.hypot(...here.map((x, i) => x - (there[i] ?? 0)))
}
