import type { Comment } from '../../../core/library/article.ts'
import { ask } from '../ask.ts'
import { attempt, told } from '../ui/notify.ts'

/** Keeps the comments of an article as they are now; false when that failed. */
export async function saveComments(id: string, comments: readonly Comment[]): Promise<boolean> {
  const edited = await attempt(() => ask('library.edit', { id, edits: { comments: [...comments] } }))
  if (edited) told(edited.undoable)
  return edited !== undefined
}
