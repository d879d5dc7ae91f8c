import { escapeHtml } from '../../src/core/base/html.ts'
import type { Story } from './harbour-stories.ts'

/** A long read as a newspaper's site serves it: the article among menus, teasers and what counts readers. */
export function longRead(stories: readonly Story[]): string {
  const [lead] = stories
  const title = escapeHtml(lead?.article.title ?? '')
  const teasers = stories.map(({ article }) => `<li><a href="${article.url}">${escapeHtml(article.title)}</a></li>`).join('')
  return `<!doctype html><html lang="en"><head><title>${title} | The Harbour Weekly</title>
<meta property="og:title" content="${title}"><meta name="author" content="${lead?.article.byline}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: lead?.article.title, datePublished: lead?.article.publishedAt })}</script>
</head><body><nav><ul>${teasers}</ul></nav><aside class="related"><h2>Read next</h2><ul>${teasers}</ul></aside>
<main><article><h1>${title}</h1><p class="byline">By ${lead?.article.byline}</p>${stories.map(({ body }) => `<div class="part">${body}</div>`).join('\n')}</article></main>
<footer><p>The Harbour Weekly, 3 Fish Quay, Saltby</p></footer><script>countReader()</script></body></html>`
}
