import { escapeHtml } from '../../base/html.ts'
import type { Opml, OpmlFeed, OpmlLink } from '../imports/opml.ts'
import { type LibraryContents, type OutgoingArticle, topicTitle } from './library-contents.ts'

/** Writes OPML 2.0: feeds under the outlines of their tags, what other readers wrote of them as it came, then pages. */
export function writeOpml({ title, author, feeds, links }: Opml): string {
  const head = [
    ['title', title],
    ['ownerName', author.name],
    ['ownerEmail', author.email],
  ] as const
  const written = head.filter(([, value]) => value !== '').map(([name, value]) => `    <${name}>${xml(value)}</${name}>\n`)
  const outlines = [...feeds.map(feedOutline), ...links.map(linkOutline)].join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n${written.join('')}  </head>\n  <body>\n${outlines}  </body>\n</opml>\n`
}

/** A library's articles as pages, and its topics as the outlines around them. */
export function libraryOpml(contents: LibraryContents): string {
  const links = contents.articles.flatMap(article => linkOf(article, topicTitle(contents, article.topicId)))
  return writeOpml({ title: contents.title, author: { name: '', email: '' }, feeds: [], links })
}

function linkOf(article: OutgoingArticle, topic: string): readonly OpmlLink[] {
  if (article.url === null) return []
  const { url, title, tags, excerpt, scoopedAt, insight, state, starred } = article
  return [{ url, title, tags, description: excerpt, created: scoopedAt, topic, note: insight, state, starred }]
}

function feedOutline({ url, title, siteUrl, tags, description, attributes }: OpmlFeed): string {
  return outline({
    text: title,
    title,
    type: 'rss',
    xmlUrl: url,
    htmlUrl: siteUrl ?? '',
    description,
    category: categories(tags),
    ...attributes,
  })
}

function linkOutline({ url, title, tags, description, created, topic, note, state, starred }: OpmlLink): string {
  return outline({
    text: title,
    type: 'link',
    url,
    created: created === null ? '' : new Date(created).toUTCString(),
    category: categories(tags),
    description,
    topic,
    note,
    state,
    starred: starred ? 'true' : '',
  })
}

/** Commas part categories and slashes nest them; one with either in it is escaped as in an address. */
function categories(tags: readonly string[]): string {
  return tags.map(tag => tag.replace(/[%,/]/g, encodeURIComponent)).join(',')
}

function outline(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).filter(([, value]) => value !== '')
  return `    <outline ${written.map(([name, value]) => `${name}="${xml(value)}"`).join(' ')}/>\n`
}

/** XML 1.0 has no way to write control characters; line ends in attributes would become spaces. */
function xml(text: string): string {
  const plain = text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
  return escapeHtml(plain).replace(/[\t\n\r]/g, end => `&#${end.charCodeAt(0)};`)
}
