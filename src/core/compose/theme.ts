import { z } from 'zod'
import { BlockPicture } from './block.ts'
import { themeBounds, type ThemeSize } from './theme-bounds.ts'

/** `#rrggbb`. */
const colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** One set of colours: light or dark. */
export const Palette = z.object({
  /** Behind the mail. */
  page: colour,
  /** The mail's own ground. */
  paper: colour,
  /** The ground of a tinted section. */
  tint: colour,
  ink: colour,
  /** Bylines, captions, the footer. */
  quiet: colour,
  rule: colour,
  accent: colour,
  /** Text on the accent. */
  onAccent: colour,
})
export type Palette = z.infer<typeof Palette>

/** A font that mail readers fetch from the web where they will (Apple Mail does, Gmail and Outlook do not); a font stack names it first, and its fallbacks after it. */
export const WebFont = z.object({
  /** As font stacks name it. */
  family: z.string().max(100),
  /** The style sheet that brings it, https. */
  address: z.string().max(500),
})
export type WebFont = z.infer<typeof WebFont>

/** The look of a digest: data, not code. Sizes are CSS pixels. */
export const Theme = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** CSS font stacks of fonts that mail readers have. */
  headingFont: z.string(),
  bodyFont: z.string(),
  webFonts: z.array(WebFont).max(4),
  width: size('width'),
  /** Text size of body copy. */
  textSize: size('textSize'),
  /** Size of all headings, in percent of the usual. */
  headingSize: size('headingSize'),
  headingWeight: z.enum(['bold', 'normal']),
  /** The unit of white space. */
  space: size('space'),
  corner: size('corner'),
  masthead: z.enum(['centred', 'left', 'banner']),
  /** The rule between the name plate and the line with number and day. */
  plateRule: z.enum(['double', 'single', 'heavy', 'none']),
  /** How the titles of sections are set: under a strong rule, in small capitals under a fine one, beside a bar, or large and plain. */
  rubric: z.enum(['ruled', 'capitals', 'bar', 'plain']),
  /** Shown in place of the name on the name plate, which becomes its alternative text. */
  logo: BlockPicture.nullable(),
  light: Palette,
  dark: Palette,
})
export type Theme = z.infer<typeof Theme>

function size(of: ThemeSize): z.ZodNumber {
  const { min, max } = themeBounds[of]
  return z.number().int().min(min).max(max)
}
