import type { AtomFeed } from 'feedsmith'
import { escapeHtml } from '../../base/html.ts'
import { languageTag } from '../language-tag.ts'
import type { FeedContent, FeedItem } from './feed-content.ts'
import { base64Text } from './base64-text.ts'
import { baseOf } from './base-of.ts'
import { feedItem, firstAddress, firstDate, htmlText, namesIn, titleText } from './feed-item.ts'
import { mediaPictures, mediaText } from './media-pictures.ts'

type Links = readonly { readonly href?: string; readonly rel?: string; readonly type?: string; readonly length?: number }[]
type People = readonly { readonly name?: string; readonly email?: string }[] | undefined

// Nobody writes a text so any more; a file within an entry is none.
const longestBase64 = 100_000

/** Atom 1.0 (RFC 4287) and 0.3. */
export function atomFeed(feed: AtomFeed.Feed<string>, url: string | null): FeedContent {
  const own = feed.links?.find(({ rel }) => rel === 'self')?.href ?? null
  const base = baseOf(feed.xml?.base, url ?? own ?? alternates(feed.links)[0] ?? null)
  return {
    title: titleText(asHtml(feed.title)),
    link: firstAddress([...alternates(feed.links), webId(feed.id)], base),
    description: htmlText(asHtml(feed.subtitle)),
    language: languageTag(feed.xml?.lang),
    author: namesIn(called(feed.authors)),
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
    links: [...alternates(entry.links), webId(entry.id)],
    titleHtml: asHtml(entry.title),
    summaryHtml: asHtml(summary),
    contentHtml: body || escapeHtml(mediaText(media)),
    contentBase: declared === undefined ? null : baseOf(content?.xml?.base, base),
    authors: called(entry.authors ?? entry.source?.authors ?? feedAuthors),
    published: [entry.published, entry.dcterms?.issued, entry.dc?.dates?.[0]].flat(),
    updated: [entry.updated],
    images: mediaPictures(media),
    enclosures: enclosures.map(({ href, type, length }) => ({ ...(href === undefined ? {} : { url: href }), type, length })),
    tags: [...(entry.categories ?? []).map(({ label, term }) => label ?? term), ...(media?.keywords ?? [])],
  }
  return feedItem(raw, base)
}

/** RFC 4287 §3.1.1: "text" (also when no type is named) is no HTML, whatever it looks like; §4.1.3.3: what is neither text nor XML comes in base64. */
function asHtml(text: AtomFeed.Text | AtomFeed.Content | undefined): string {
  const value = text?.value ?? ''
  if (text?.type === 'application/octet-stream') return base64Text(value.slice(0, longestBase64))
  return text?.type && /html/i.test(text.type) ? value : escapeHtml(value).replace(/\n{2,}/g, '<br><br>')
}

/** The addresses of the page that is fed, those that are HTML first. */
function alternates(links: Links | undefined): readonly (string | undefined)[] {
  const pages = (links ?? []).filter(({ rel }) => !rel || /^(?:http:\/\/www\.iana\.org\/assignments\/relation\/)?alternate$/i.test(rel))
  const preferred = [...canonicals(links), ...pages.filter(({ type }) => !type || /html/i.test(type)), ...pages]
  return preferred.map(({ href }) => href)
}

/** Where the page lay before a service for feeds put its own address in front. */
export function canonicals(links: Links | undefined): Links {
  return (links ?? []).filter(({ rel }) => rel === 'canonical')
}

/** Many an id is the page's address. */
function webId(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:\/\//i.test(id) ? id : undefined
}

function called(people: People): readonly (string | undefined)[] {
  return (people ?? []).map(({ name, email }) => name ?? email)
}
