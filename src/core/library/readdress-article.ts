import type { Undoable } from '../base/port.ts'
import type { Article } from './article.ts'
import type { LibraryPorts } from './library-ports.ts'
import { noSuchArticle } from './missing.ts'
import { stepLabel } from './step-label.ts'

/** The same page by another of its addresses: unlike an edited address, it leaves the canonical one as it is. */
export type Readdressing = Pick<Article, 'id' | 'url' | 'givenUrl'>

/** Gives an article another of its page's addresses. Null when it has that already; throws not-found. */
export async function readdressArticle({ articles, undo }: LibraryPorts, { id, url, givenUrl }: Readdressing): Promise<Undoable | null> {
  const change = await articles.change(id, now => {
    if (!now) throw noSuchArticle()
    return now.url === url && now.givenUrl === givenUrl ? now : { ...now, url, givenUrl }
  })
  return change.before === change.after ? null : undo.remember(stepLabel('Changed the address of', [change]), [change])
}
