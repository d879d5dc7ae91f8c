import type { Section } from '../compose/digest.ts'
import type { Palette } from '../compose/theme.ts'

/** The colours on one ground. */
export interface ToneColours {
  readonly ground: string
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  readonly accent: string
  /** Text on a button, whose ground is `accent`. */
  readonly onAccent: string
  /** The ground of what stands out from this ground. */
  readonly raised: string
}

/** What a palette comes to in a section of this tone. On the accent everything is drawn in the one colour that can be read there. */
export function toneColours(palette: Palette, tone: Section['tone']): ToneColours {
  const { paper, tint, ink, quiet, rule, accent, onAccent } = palette
  if (tone === 'accent')
    return { ground: accent, ink: onAccent, quiet: onAccent, rule: onAccent, accent: onAccent, onAccent: accent, raised: accent }
  return { ground: tone === 'tint' ? tint : paper, ink, quiet, rule, accent, onAccent, raised: tone === 'tint' ? paper : tint }
}

/** The same in the dark, where the accent is a light colour that would glare as a ground: what is read on it becomes the ground. */
export function darkToneColours(palette: Palette, tone: Section['tone']): ToneColours {
  const { ink, accent, onAccent } = palette
  if (tone !== 'accent') return toneColours(palette, tone)
  return { ground: onAccent, ink, quiet: ink, rule: accent, accent, onAccent, raised: onAccent }
}

export const tones: readonly Section['tone'][] = ['paper', 'tint', 'accent']

/** The class that a section of this tone has in the mail, for the dark style to find it. */
export const toneClasses: { readonly [T in Section['tone']]: string } = { paper: 'bp', tint: 'bt', accent: 'ba' }
