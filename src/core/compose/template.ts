import { z } from 'zod'
import { Section } from './digest.ts'

/** A digest to start from: sections and blocks with empty places. */
export const Template = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  themeId: z.string(),
  subject: z.string(),
  preheader: z.string(),
  sections: z.array(Section),
  /** A whole MJML document, for a template that is one; null for all others. */
  mjml: z.string().nullable(),
})
export type Template = z.infer<typeof Template>
