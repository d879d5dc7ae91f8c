import type { Undoable } from '../base/port.ts'
import { shorten } from '../base/text.ts'
import type { Article, Capture } from './article.ts'
import { filledBodies } from './filled-bodies.ts'
import type { IndexFeed } from './index-feed.ts'
import type { Arrival } from './keep-articles.ts'
import type { LibraryPorts } from './library-ports.ts'
import { mergeArticle } from './merge-article.ts'
import { noSuchArticle } from './missing.ts'

/** What another capture of an article's page found. */
export interface Recapturing {
  readonly id: string
  readonly arrival: Arrival
  /** The curator asked for the page anew: a text that was whole gives way to the newer one. */
  readonly anew: boolean
}

const worth: Readonly<Record<Capture, number>> = { whole: 3, paywalled: 2, 'needs-browser': 1, link: 0, unreachable: 0, gone: 0 }

/**
 * Fills in what an article lacks from another capture of its page; nothing that the curator wrote or marked is touched. Its saved
 * text is replaced by a fuller one, and on request by one as full. Undone in one step; null when there was nothing to add.
 */
export async function recaptureArticle(
  ports: LibraryPorts,
  feed: Pick<IndexFeed, 'reread'>,
  { id, arrival, anew }: Recapturing,
): Promise<Undoable | null> {
  const before = await ports.articles.get(id)
  if (!before) throw noSuchArticle()
  if (before.capture === 'whole' && !anew) return null
  const former = await ports.bodies.read(id)
  const taken = takesText(before, arrival, former, anew) && arrival.body !== former
  const edit = (now: Article): Article => recaptured(now, arrival.article, { anew, taken })
  if (edit(before) === before && !taken) return null
  if (taken) await ports.bodies.write(id, arrival.body)
  try {
    const change = await ports.articles.change(id, now => now && edit(now))
    if (taken) feed.reread(id)
    const given = taken ? filledBodies(ports.bodies, [{ id, body: arrival.body, former }], feed.reread) : []
    return ports.undo.remember(`Captured “${shorten(change.after?.title ?? before.title, 60)}” again`, [...given, change])
  } catch (error) {
    if (taken) await (former === '' ? ports.bodies.remove(id) : ports.bodies.write(id, former))
    throw error
  }
}

/** A text gives way to a fuller one only, or on request to one as full; never to none. */
function takesText({ capture }: Article, { article, body }: Arrival, former: string, anew: boolean): boolean {
  if (body === '') return false
  const gain = worth[article.capture] - worth[capture]
  return gain > 0 || former === '' || (anew && gain === 0)
}

function recaptured(
  article: Article,
  found: Arrival['article'],
  { anew, taken }: { readonly anew: boolean; readonly taken: boolean },
): Article {
  const merged = mergeArticle(article, { ...found, scoopedAt: article.scoopedAt, tags: [], comments: [], starred: false })
  const isBetter = worth[found.capture] > worth[article.capture] || (anew && worth[article.capture] === 0)
  const next: Article = {
    ...merged,
    ...(taken && { wordCount: found.wordCount, language: found.language ?? merged.language }),
    ...((taken || isBetter) && { capture: found.capture }),
    // Where nothing had been saved, the page is now known to lie where its redirects led.
    ...(worth[article.capture] === 0 && worth[found.capture] > 0 && arrivedAt(article, found)),
  }
  return JSON.stringify(next) === JSON.stringify(article) ? article : next
}

function arrivedAt({ url, givenUrl }: Article, found: Arrival['article']): Pick<Article, 'url' | 'givenUrl' | 'canonicalUrl'> {
  const given = givenUrl ?? url
  return { url: found.url, givenUrl: given === found.url ? null : given, canonicalUrl: found.canonicalUrl }
}
