import type { RdfFeed, RssFeed } from 'feedsmith'
import { languageTag } from '../language-tag.ts'
import { webAddress } from '../../base/safe-address.ts'
import type { FeedContent, FeedItem } from './feed-content.ts'
import { baseOf } from './base-of.ts'
import { canonicals } from './atom-feed.ts'
import { feedItem, firstAddress, firstDate, firstText, htmlText, namesIn, titleText } from './feed-item.ts'
import { mediaPictures, mediaText } from './media-pictures.ts'

/** RDF has fewer of the fields than RSS, and otherwise the same. */
type Feed = RssFeed.Feed<string> & Partial<Pick<RdfFeed.Feed<string>, 'rdf'>>
type Item = RssFeed.Item<string> & Partial<Pick<RdfFeed.Item<string>, 'rdf'>>

/** RSS 0.9x and 2.0, RSS 1.0 (RDF). */
export function rssFeed(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>, url: string | null): FeedContent {
  const whole: Feed = feed
  const { itunes, managingEditor: editor, webMaster } = whole
  const own = whole.atom?.links?.find(({ rel }) => rel === 'self')?.href
  const link = webAddress(whole.link, baseOf(whole.xml?.base, url ?? own ?? null))
  // Feeds are often served from elsewhere than the site that they belong to, which is what their addresses mean.
  const base = baseOf(whole.xml?.base, link ?? url)
  return {
    title: titleText(whole.title ?? ''),
    link,
    description: htmlText(whole.description ?? ''),
    language: languageTag(firstText([whole.language, whole.dc?.languages?.[0], whole.xml?.lang])),
    author: htmlText(
      firstText([namesIn(whole.dc?.creators ?? []), itunes?.author, editor?.name ?? editor?.email, itunes?.owner?.name, webMaster?.name]),
    ),
    image: firstAddress([whole.image?.url, itunes?.image], base),
    updated: firstDate([whole.lastBuildDate, whole.pubDate, ...(whole.dc?.dates ?? [])]),
    items: (whole.items ?? []).map(item => rssItem(item, base)),
  }
}

function rssItem(item: Item, base: string | null): FeedItem {
  const { guid, media, itunes, dc, atom, dcterms } = item
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value
  const described = [item.description, itunes?.summary, dc?.descriptions?.[0], itunes?.subtitle, mediaText(media)]
  const description = described.find(text => text?.trim()) ?? ''
  const raw = {
    ids: [guid?.value, item.rdf?.about],
    links: [
      ...canonicals(atom?.links).map(({ href }) => href),
      item.link,
      ...(atom?.links ?? []).filter(({ rel }) => !rel || rel === 'alternate').map(({ href }) => href),
      absolute(permalink),
    ],
    titleHtml: firstText([item.title, dc?.titles?.[0], itunes?.title]),
    summaryHtml: description,
    contentHtml: item.content?.encoded?.trim() || description,
    contentBase: item.xml?.base === undefined ? null : baseOf(item.xml.base, base),
    authors: authorsOf(item),
    published: [item.pubDate, dc?.dates?.[0], atom?.published, dcterms?.issued, dcterms?.created].flat(),
    updated: [atom?.updated, dcterms?.modified].flat(),
    images: [...mediaPictures(media), itunes?.image],
    enclosures: item.enclosures ?? [],
    tags: [
      ...(item.categories ?? []).map(({ name }) => name),
      ...(dc?.subjects ?? []),
      ...(media?.keywords ?? []),
      ...(itunes?.keywords ?? []),
    ],
  }
  return feedItem(raw, baseOf(item.xml?.base, base))
}

function authorsOf({ dc, authors, itunes, atom }: Item): readonly (string | undefined)[] {
  const names = dc?.creators ?? authors?.map(({ name, email }) => name ?? email) ?? atom?.authors?.map(({ name }) => name)
  return names ?? [itunes?.author]
}

function absolute(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : undefined
}
