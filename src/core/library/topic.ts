import { z } from 'zod'

/** A beat: what a curator collects about, for whom. */
export const Topic = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** "Relevant to …": who it is for. */
  audience: z.string(),
  curators: z.array(z.string()),
  /** The views that an imported topic page claimed, as written there ("12.4K views | +80 today"); empty otherwise. */
  views: z.string(),
  themeId: z.string().nullable(),
  accountId: z.string().nullable(),
  listId: z.string().nullable(),
  createdAt: z.string(),
})
export type Topic = z.infer<typeof Topic>

/** What the curator sets of a topic; the rest follows. */
export type TopicDraft = Omit<Topic, 'id' | 'createdAt'> & { readonly id: string | null }
