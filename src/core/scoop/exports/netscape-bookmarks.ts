import { escapeHtml } from '../../base/html.ts'
import type { LibraryContents, OutgoingArticle } from './library-contents.ts'

const head = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
`

/** Articles with an address as browsers read them, flat: a folder would become a tag when it is read again. */
export function netscapeBookmarks({ title, articles }: LibraryContents): string {
  const marks = articles.map(bookmark).join('')
  return `${head}<TITLE>${escapeHtml(title)}</TITLE>\n<H1>${escapeHtml(title)}</H1>\n<DL><p>\n${marks}</DL><p>\n`
}

function bookmark(article: OutgoingArticle): string {
  if (article.url === null) return ''
  const attributes = Object.entries({
    HREF: article.url,
    ADD_DATE: String(Math.floor(new Date(article.scoopedAt).getTime() / 1000)),
    TAGS: article.tags.join(','),
    // Commas part tags, so that a tag with one in it needs another way.
    'DATA-TAGS': article.tags.some(tag => tag.includes(',')) ? JSON.stringify(article.tags) : '',
    'DATA-STATE': article.state === 'new' ? '' : article.state,
    'DATA-IMPORTANT': article.starred ? 'true' : '',
    'DATA-COVER': article.image?.sourceUrl ?? '',
  }).filter(([, value]) => value !== '')
  const written = attributes.map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(' ')
  const note = article.insight === '' ? '' : `    <DD>${escapeHtml(article.insight)}\n`
  return `    <DT><A ${written}>${escapeHtml(article.title)}</A>\n${note}`
}
