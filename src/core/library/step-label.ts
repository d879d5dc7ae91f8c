import type { Change } from '../base/collection.ts'
import { shorten } from '../base/text.ts'
import type { Article } from './article.ts'

/** What a step did, in the words of the undo menu: `Edited “Harbour reopens”`, `Removed 3 articles`. */
export function stepLabel(verb: string, changes: readonly Change<Article>[]): string {
  const [first] = changes
  const title = first?.after?.title ?? first?.before?.title
  return changes.length === 1 && title ? `${verb} “${shorten(title, 60)}”` : `${verb} ${changes.length} articles`
}
