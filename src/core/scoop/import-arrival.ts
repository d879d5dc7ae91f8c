import { countWords, shorten } from '../base/text.ts'
import type { Picture } from '../library/article.ts'
import type { Arrival } from '../library/keep-articles.ts'
import { cleanHtml } from './clean-html.ts'
import type { ImportItem } from './imports/import-item.ts'
import { pictureOf } from './picture-of.ts'
import { plainText } from './plain-text.ts'
import { fetchArticle } from './fetch-article.ts'
import type { FetchedFrom, ScoopPorts } from './scoop-ports.ts'
import { addressed } from '../library/tidy-url.ts'

/** What an import may look up: nothing, the lead pictures that it names, or the pages of its addresses. */
export type Fetching = 'nothing' | 'pictures' | 'pages'

/** Where an item comes to stand. */
export interface ImportPlace {
  readonly curator: string
  readonly now: Date
  /** Without dates of their own, items keep the file's order: each counts as scooped so many milliseconds before now. */
  readonly order: number
  readonly topicId: string | null
  /** A Broadsheet wrote the file: addresses stay as its curator had them. */
  readonly ours: boolean
  /** Where the file itself was fetched. */
  readonly from: FetchedFrom | null
}

/** An item as an article on its way in, its HTML clean. Throws a Problem when its page is wanted and cannot be had. */
export async function arriveAt(ports: ScoopPorts, item: ImportItem, place: ImportPlace, fetching: Fetching): Promise<Arrival> {
  const arrival = await arrivalOf(ports, item, place, fetching === 'pictures' ? item.image : null)
  if (fetching !== 'pages' || item.url === null) return arrival
  const { arrival: fetched } = await fetchArticle(ports, { url: item.url, topicId: place.topicId, scoopedBy: arrival.article.scoopedBy })
  return { ...fetched, article: { ...fetched.article, scoopedAt: arrival.article.scoopedAt } }
}

async function arrivalOf(ports: ScoopPorts, item: ImportItem, place: ImportPlace, picture: string | null): Promise<Arrival> {
  const body = item.body === '' ? '' : cleanHtml(item.body, item.url)
  const text = body === '' ? '' : plainText(body)
  const scoopedAt = item.addedAt ?? new Date(place.now.getTime() - place.order).toISOString()
  const article = {
    ...(place.ours ? { url: item.url, givenUrl: item.givenUrl } : addressed(item.url)),
    canonicalUrl: item.canonicalUrl,
    title: item.title || (item.url ?? shorten(text || item.note, 80)),
    byline: item.byline,
    siteName: item.siteName,
    publishedAt: item.publishedAt,
    scoopedAt,
    scoopedBy: item.scoopedBy || place.curator,
    topicId: place.topicId,
    image: (await keptPicture(ports, item)) ?? (await pictureOf(ports, picture, item.title, place.from)).picture,
    excerpt: item.excerpt,
    insight: item.note,
    notes: item.notes,
    highlights: item.highlights.map(highlight => ({ ...highlight, markedAt: highlight.markedAt || scoopedAt })),
    tags: item.isPrivate ? [...item.tags, 'private'] : [...item.tags],
    comments: [...item.comments],
    language: item.language,
    wordCount: item.wordCount ?? countWords(text),
    capture: item.capture ?? (body === '' ? ('link' as const) : ('whole' as const)),
    state: item.state,
    starred: item.starred,
    source: item.source,
  }
  return { article, body }
}

/** A picture that another Broadsheet kept lies here only when this is the library it comes from. */
async function keptPicture({ pictures }: ScoopPorts, { picture }: ImportItem): Promise<Picture | null> {
  return picture && (await pictures.has(picture.file)) ? picture : null
}
