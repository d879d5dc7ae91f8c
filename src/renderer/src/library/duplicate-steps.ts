import { ask } from '../ask.ts'
import { attempt, told } from '../ui/notify.ts'
import { openArticle } from './library-view.ts'

/** Keeps one article, with what the others add. */
export async function mergeArticles(keep: string, others: readonly string[]): Promise<void> {
  const merged = await attempt(() => ask('library.merge', { keep, others: [...others] }))
  if (!merged) return
  openArticle(keep)
  told(merged.undoable)
}

/** Says that articles which look alike are not the same story. */
export async function tellApart(ids: readonly string[]): Promise<void> {
  const undoable = await attempt(() => ask('library.tellApart', [...ids]))
  if (undoable) told(undoable)
}
