import type { JsonFeed } from 'feedsmith'
import { escapeHtml } from '../../base/html.ts'
import { languageTag } from '../language-tag.ts'
import type { FeedContent, FeedItem } from './feed-content.ts'
import { textHtml } from '../text-html.ts'
import { feedItem, firstAddress, htmlText, namesIn } from './feed-item.ts'

/** JSON Feed 1.0 and 1.1. */
export function jsonFeed(feed: JsonFeed.Feed<string>, url: string | null): FeedContent {
  const base = url ?? feed.feed_url ?? feed.home_page_url ?? null
  return {
    title: htmlText(textOnly(feed.title)),
    link: firstAddress([feed.home_page_url], base),
    description: htmlText(textOnly(feed.description)),
    language: languageTag(feed.language),
    author: namesIn((feed.authors ?? []).map(({ name }) => textOnly(name))),
    image: firstAddress([feed.icon, feed.favicon], base),
    updated: null,
    items: (feed.items ?? []).map(item => jsonItem(item, feed, base)),
  }
}

function jsonItem(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>, base: string | null): FeedItem {
  const raw = {
    ids: [item.id],
    links: [item.url, item.external_url],
    titleHtml: textOnly(item.title),
    summaryHtml: textOnly(item.summary),
    contentHtml: item.content_html ?? textHtml(item.content_text ?? ''),
    contentBase: null,
    authors: (item.authors ?? feed.authors ?? []).map(({ name }) => textOnly(name)),
    published: [item.date_published],
    updated: [item.date_modified],
    images: [item.image, item.banner_image],
    enclosures: (item.attachments ?? []).map(({ url, mime_type, size_in_bytes }) => ({
      ...(url === undefined ? {} : { url }),
      type: mime_type,
      length: size_in_bytes,
    })),
    tags: (item.tags ?? []).map(textOnly),
  }
  return feedItem(raw, base)
}

function textOnly(text: string | undefined): string {
  return escapeHtml(text ?? '')
}
