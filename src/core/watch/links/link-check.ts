import { z } from 'zod'

/** How the address of an article answered when it was last asked. */
export const LinkCheck = z.object({
  /** The article's. */
  id: z.string(),
  /** The address that was asked: a check says nothing of another. */
  url: z.string(),
  checkedAt: z.string(),
  is: z.enum(['ok', 'moved', 'gone', 'unreachable']),
  /** The HTTP status in the end; null where no server answered. */
  status: z.number().nullable(),
  /** Where the page lies from now on. */
  movedTo: z.string().nullable(),
  /** What happened, in one sentence. */
  words: z.string(),
})
export type LinkCheck = z.infer<typeof LinkCheck>
