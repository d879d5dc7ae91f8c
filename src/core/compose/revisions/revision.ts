import { z } from 'zod'
import { Content } from '../steps/content.ts'
import { Patch, patched } from '../steps/patch.ts'

/** Why a revision was kept. */
export const RevisionCause = z.enum([
  'by-hand',
  /** As the digest was before it was edited for the first time. */
  'began',
  /** Every so often while it is edited. */
  'editing',
  /** As it was left, before it was taken up again. */
  'left',
  'arranging',
  'shortening',
  'restoring',
  'sent',
])
export type RevisionCause = z.infer<typeof RevisionCause>

/** One revision: the content of a digest at a moment, as what changed since the revision before it. */
export const Revision = z.object({
  /** Counted per digest. */
  number: z.number(),
  at: z.string(),
  cause: RevisionCause,
  /** What the curator calls it; empty for those kept automatically. */
  name: z.string(),
  patch: Patch,
})
export type Revision = z.infer<typeof Revision>

/** A digest's revisions, in a file of their own beside it: the oldest in full, each later one as what changed. */
export const KeptRevisions = z.object({
  /** The digest's. */
  id: z.string(),
  base: Content,
  /** Oldest first; the first one's patch leaves `base` as it is. */
  revisions: z.array(Revision),
})
export type KeptRevisions = z.infer<typeof KeptRevisions>

/** A revision with the whole of what it holds. */
export interface FullRevision extends Omit<Revision, 'patch'> {
  readonly content: Content
}

/** Every revision in full, oldest first. */
export function fullRevisions({ base, revisions }: KeptRevisions): readonly FullRevision[] {
  let content = base
  return revisions.map(({ patch, ...revision }) => ({ ...revision, content: (content = patched(content, patch)) }))
}
