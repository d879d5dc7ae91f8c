import { z } from 'zod'

/** The findings of one digest that its curator does not want to hear of. */
export const IgnoredFindings = z.object({
  /** The digest's. */
  id: z.string(),
  findings: z.array(z.string()),
})
export type IgnoredFindings = z.infer<typeof IgnoredFindings>
