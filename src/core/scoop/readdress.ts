import type { Undoable } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import type { ArticleDetail } from '../library/article.ts'
import { namedBy } from './named-by.ts'
import type { PrivateReach, ScoopPorts } from './scoop-ports.ts'
import { tidyUrl } from '../library/tidy-url.ts'

/**
 * Puts an article's address back as it was given, or tidies it again: without tracking and, where that changes nothing, at the end
 * of its redirects. Throws not-found, bad-input when there is nothing to put back or to tidy, and what fetching throws.
 */
export async function readdress(
  { library, pages }: Pick<ScoopPorts, 'library' | 'pages'>,
  { id, as }: { readonly id: string; readonly as: 'given' | 'tidy' },
): Promise<{ readonly article: ArticleDetail; readonly undoable: Undoable | null }> {
  const article = await library.article(id)
  const { url, givenUrl } = article
  const wanted = as === 'given' ? givenUrl : url && (await tidied(pages, url, namedBy(article) === 'page' ? 'none' : 'any'))
  if (wanted === null || wanted === url) throw as === 'given' ? neverTidied() : nothingToTidy()
  const address = { id, from: url, url: wanted, givenUrl: as === 'given' ? null : (givenUrl ?? url), samePage: true }
  const { undoable } = await library.readdress([address], 'Changed the address of')
  return { article: await library.article(id), undoable }
}

async function tidied(pages: ScoopPorts['pages'], url: string, reach: PrivateReach): Promise<string> {
  const bare = tidyUrl(url)
  return bare === url ? tidyUrl((await pages.fetch({ url, wanted: 'article', reach })).url) : bare
}

function neverTidied(): Problem {
  return new Problem('bad-input', 'This address is the one that was given.', 'Change it in the details of the article.')
}

function nothingToTidy(): Problem {
  return new Problem('bad-input', 'There is nothing to tidy in this address.', 'Change it in the details of the article.')
}
