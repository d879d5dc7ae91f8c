import type { AtomFeed } from 'feedsmith'
import { escapeHtml } from '../../base/html.ts'
import { languageTag } from '../language-tag.ts'
import type { FeedContent, FeedItem } from '../scoop-operations.ts'
import { baseOf } from './base-of.ts'
import { feedItem, firstAddress, firstDate, firstText, htmlText } from './feed-item.ts'
import { mediaPictures } from './rss-feed.ts'

type Links = readonly { readonly href?: string; readonly rel?: string; readonly type?: string; readonly length?: number }[]

/** Atom 1.0 (RFC 4287) and 0.3. */
export function atomFeed(feed: AtomFeed.Feed<string>, url: string | null): FeedContent {
  const own = feed.links?.find(({ rel }) => rel === 'self')?.href ?? null
  const base = baseOf(feed.xml?.base, url ?? own ?? alternates(feed.links)[0] ?? null)
  return {
    title: htmlText(asHtml(feed.title)),
    link: firstAddress(alternates(feed.links), base),
    description: htmlText(asHtml(feed.subtitle)),
    language: languageTag(feed.xml?.lang),
    author: firstText(feed.authors?.map(({ name }) => name) ?? []),
    image: firstAddress([feed.logo, feed.icon], base),
    updated: firstDate([feed.updated]),
    items: (feed.entries ?? []).map(entry => atomItem(entry, feed.authors, base)),
  }
}

function atomItem(entry: AtomFeed.Entry<string>, feedAuthors: AtomFeed.Feed<string>['authors'], feedBase: string | null): FeedItem {
  const { content, summary, media } = entry
  const base = baseOf(entry.xml?.base, feedBase)
  const declared = content?.xml?.base ?? entry.xml?.base
  const body = content?.value ? asHtml(content) : asHtml(summary)
  const enclosures = (entry.links ?? []).filter(({ rel }) => rel === 'enclosure')
  const raw = {
    ids: [entry.id],
    links: alternates(entry.links),
    titleHtml: asHtml(entry.title),
    summaryHtml: asHtml(summary),
    contentHtml: body || escapeHtml(media?.description?.value ?? media?.groups?.[0]?.description?.value ?? ''),
    contentBase: declared === undefined ? null : baseOf(content?.xml?.base, base),
    authors: (entry.authors ?? entry.source?.authors ?? feedAuthors ?? []).map(({ name }) => name),
    published: [entry.published, entry.dcterms?.issued, entry.dc?.dates?.[0]].flat(),
    updated: [entry.updated],
    images: mediaPictures(media),
    enclosures: enclosures.map(({ href, type, length }) => ({ ...(href === undefined ? {} : { url: href }), type, length })),
    tags: (entry.categories ?? []).map(({ label, term }) => label ?? term),
  }
  return feedItem(raw, base)
}

/** RFC 4287 §3.1.1: "text" (also when no type is named) is no HTML, whatever it looks like. */
function asHtml(text: AtomFeed.Text | AtomFeed.Content | undefined): string {
  const value = text?.value ?? ''
  return text?.type && /html/i.test(text.type) ? value : escapeHtml(value).replace(/\n{2,}/g, '<br><br>')
}

function alternates(links: Links | undefined): readonly (string | undefined)[] {
  return (links ?? []).filter(({ rel }) => !rel || rel === 'alternate').map(({ href }) => href)
}
