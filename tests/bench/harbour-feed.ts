import { escapeHtml } from '../../src/core/base/html.ts'
import type { Story } from './harbour-stories.ts'

/** An RSS feed with the whole text of these articles. */
export function harbourFeed(stories: readonly Story[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>',
    '<title>The Harbour Weekly</title><link>https://harbour-weekly.example/</link><description>News from the quay</description>',
    '<language>en</language>',
    ...stories.map(item),
    '</channel></rss>',
  ].join('\n')
}

function item({ article, body }: Story): string {
  const { url, title, byline, publishedAt, excerpt, tags } = article
  return [
    `<item><guid>${url}</guid><link>${url}</link><title>${escapeHtml(title)}</title><dc:creator>${byline}</dc:creator>`,
    `<pubDate>${new Date(publishedAt ?? 0).toUTCString()}</pubDate>${tags.map(tag => `<category>${tag}</category>`).join('')}`,
    `<description>${escapeHtml(excerpt)}</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`,
  ].join('\n')
}
