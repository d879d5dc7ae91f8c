import type { Content } from '../steps/content.ts'
import { patchBetween } from '../steps/patch.ts'
import type { FullRevision, KeptRevisions } from './revision.ts'

/** Full revisions, oldest first, as they are kept; undefined for none. */
export function packRevisions(id: string, full: readonly FullRevision[]): KeptRevisions | undefined {
  const [oldest] = full
  if (!oldest) return undefined
  let before: Content = oldest.content
  return {
    id,
    base: oldest.content,
    revisions: full.map(({ content, ...revision }) => {
      const patch = patchBetween(before, content)
      before = content
      return { ...revision, patch }
    }),
  }
}
