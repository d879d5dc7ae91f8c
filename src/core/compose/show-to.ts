import { z } from 'zod'

/** What a reader must have for a part of the digest to be shown to them. A tag and a value are compared without regard to case and to spaces at their ends. */
export const ShowTo = z.discriminatedUnion('who', [
  z.object({ who: z.literal('everyone') }),
  /** Those who carry the tag; with `carried: false`, those who do not. */
  z.object({ who: z.literal('tagged'), tag: z.string(), carried: z.boolean() }),
  /** Those whose attribute is this value, is not, is there at all, or is missing. `value` counts for the first two. */
  z.object({
    who: z.literal('attribute'),
    name: z.string(),
    test: z.enum(['is', 'is-not', 'is-there', 'is-missing']),
    value: z.string(),
  }),
  /** Nobody's mail: only the copy for the web shows it. */
  z.object({ who: z.literal('web') }),
])
export type ShowTo = z.infer<typeof ShowTo>

export const everyone: ShowTo = { who: 'everyone' }

export function isForAll({ who }: ShowTo): boolean {
  return who === 'everyone'
}
