import type { ArticleRow } from '../../../core/library/article.ts'
import type { ArticleEdits, BulkEdits } from '../../../core/library/library-operations.ts'
import { ask } from '../ask.ts'
import { attempt, remembered, told } from '../ui/notify.ts'

/** Edits one article, quietly: what changed is before one's eyes. */
export async function editArticle(id: string, edits: ArticleEdits): Promise<void> {
  const edited = await attempt(() => ask('library.edit', { id, edits }))
  if (edited) remembered(edited.undoable)
}

/** Edits many at once, and says so with the way back. */
export async function editArticles(ids: readonly string[], edits: BulkEdits): Promise<void> {
  const outcome = await attempt(() => ask('library.editMany', { ids, edits }))
  if (outcome) told(outcome.undoable)
}

/** Takes articles out of the library. */
export async function removeArticles(ids: readonly string[]): Promise<void> {
  const outcome = await attempt(() => ask('library.remove', ids))
  if (outcome) told(outcome.undoable)
}

/** Stars what is not starred, and the other way round. */
export async function toggleStar({ id, starred }: Pick<ArticleRow, 'id' | 'starred'>): Promise<void> {
  await editArticle(id, { starred: !starred })
}
