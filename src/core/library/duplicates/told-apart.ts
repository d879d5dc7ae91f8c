import { z } from 'zod'

/** That two articles which look alike do not tell the same story, as the curator said. */
export const ToldApart = z.object({
  /** `pairOf` the two. */
  id: z.string(),
  toldAt: z.string(),
})
export type ToldApart = z.infer<typeof ToldApart>

/** Two articles as one id, whichever comes first. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
