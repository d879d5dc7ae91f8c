import { contrast as contrastOf } from '../../compose/contrast.ts'

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

const names: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  navy: '#000080',
  maroon: '#800000',
  orange: '#ffa500',
  purple: '#800080',
  teal: '#008080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
}

/** The colour that CSS or an attribute names: `#rgb`, `#rrggbb`, `rgb(…)` or one of the usual names; null for any other. */
export function readColour(written: string): Rgb | null {
  const text = names[written.trim().toLowerCase()] ?? written.trim().toLowerCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)
  if (short) return rgb(short.slice(1).map(digit => Number.parseInt(digit + digit, 16)))
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text)
  if (long) return rgb(long.slice(1).map(pair => Number.parseInt(pair, 16)))
  const spelt = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(text)
  return spelt ? rgb(spelt.slice(1).map(Number)) : null
}

/** `#rrggbb`. */
export function writeColour(colour: Rgb): string {
  return `#${colour.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
  return contrastOf(writeColour(one), writeColour(other))
}

function rgb([red = 0, green = 0, blue = 0]: readonly number[]): Rgb | null {
  return Math.max(red, green, blue) > 255 ? null : [red, green, blue]
}
