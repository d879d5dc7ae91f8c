import { z } from 'zod'

/** How a topic's next digest is made of everything kept in it since the last one. It is made for a person to edit, never sent. */
export const DigestRule = z.object({
  /** The topic's. */
  id: z.string(),
  /** By tags and likeness, or under the titles that the last digest's sections had. */
  sections: z.enum(['tags', 'last']),
  /** Made by itself so many days before it is due by the topic's rhythm; null for never. */
  daysAhead: z.number().int().min(0).max(60).nullable(),
  /** The due date for which it was last made, or found empty; null before that. */
  doneFor: z.string().nullable(),
})
export type DigestRule = z.infer<typeof DigestRule>

/** The rule of a topic that has none of its own. */
export function usualRule(topicId: string): DigestRule {
  return { id: topicId, sections: 'tags', daysAhead: null, doneFor: null }
}
