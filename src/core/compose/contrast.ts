import type { Palette } from './theme.ts'

/** The least contrast at which text of every size can be read (WCAG 2.2, level AA). */
export const readable = 4.5

/** Relative luminance (WCAG 2.2) of `#rrggbb`, from 0 for black to 1 for white. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(channel => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast of two colours (WCAG 2.2), from 1 for the same to 21 for black on white. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** A colour of a palette that text has, and one that it stands on. */
export interface ColourPair {
  readonly text: keyof Palette
  readonly ground: keyof Palette
}

/** Everything that text of a palette stands on. In the dark, a section in the accent stands on what is read on the accent elsewhere. */
export function pairsOf(scheme: 'light' | 'dark'): readonly ColourPair[] {
  const texts = ['ink', 'quiet', 'accent'] as const
  return [
    ...texts.flatMap(text => [
      { text, ground: 'paper' as const },
      { text, ground: 'tint' as const },
    ]),
    { text: 'onAccent', ground: 'accent' },
    ...(scheme === 'dark' ? [{ text: 'ink', ground: 'onAccent' } as const] : []),
  ]
}
