import { z } from 'zod'

/** One version of Broadsheet and what it brought, in the user's words; newest first in `resources/whats-new.json`. */
export const Release = z.object({
  version: z.string(),
  /** `2026-11-23`. */
  date: z.iso.date(),
  changes: z.array(z.string().min(1)).min(1),
})
export type Release = z.infer<typeof Release>
