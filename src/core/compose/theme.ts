import { z } from 'zod'

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

/** The look of a digest: data, not code. Sizes are CSS pixels. */
export const Theme = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** CSS font stacks of fonts that mail readers have. */
  headingFont: z.string(),
  bodyFont: z.string(),
  width: z.number(),
  /** Text size of body copy. */
  textSize: z.number(),
  /** The unit of white space. */
  space: z.number(),
  corner: z.number(),
  masthead: z.enum(['centred', 'left', 'banner']),
  light: Palette,
  dark: Palette,
})
export type Theme = z.infer<typeof Theme>
