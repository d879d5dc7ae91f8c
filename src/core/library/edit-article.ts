import type { Undoable } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { oneLine } from '../base/text.ts'
import type { Article, Comment } from './article.ts'
import type { ArticleEdits } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'
import { tidyLanguage } from './language.ts'
import { couldBeArticle, noSuchArticle } from './missing.ts'
import { stepLabel } from './step-label.ts'
import { tidyTags } from './tags.ts'
import { requireTopic } from './topics.ts'

/** Edits one article; null when it was so already. */
export async function editArticle(ports: LibraryPorts, id: string, edits: ArticleEdits): Promise<Undoable | null> {
  if (!couldBeArticle(id)) throw noSuchArticle()
  await requireTopic(ports.topics, edits.topicId)
  const change = await ports.articles.change(id, now => {
    if (!now) throw noSuchArticle()
    return withEdits(now, edits)
  })
  if (change.before === change.after) return null
  return ports.undo.remember(stepLabel('Edited', [change]), [change])
}

/** The article with the edits made; the same object when they change nothing. */
function withEdits(article: Article, edits: ArticleEdits): Article {
  const next = { ...article, ...tidy(edits) }
  // The canonical address was what the old page called itself.
  if (next.url !== article.url) next.canonicalUrl = null
  return JSON.stringify(next) === JSON.stringify(article) ? article : next
}

function tidy(edits: ArticleEdits): Partial<Article> {
  return {
    ...withoutGaps(edits),
    ...(edits.title !== undefined && { title: tidyTitle(edits.title) }),
    ...(edits.byline !== undefined && { byline: oneLine(edits.byline) }),
    ...(edits.siteName !== undefined && { siteName: oneLine(edits.siteName) }),
    ...(edits.scoopedBy !== undefined && { scoopedBy: oneLine(edits.scoopedBy) }),
    ...(edits.comments !== undefined && { comments: edits.comments.map(tidyComment).filter(({ text }) => text !== '') }),
    ...(edits.language !== undefined && { language: tidyLanguage(edits.language) }),
    ...(edits.url !== undefined && { url: tidyAddress(edits.url) }),
    ...(edits.publishedAt !== undefined && { publishedAt: tidyDate(edits.publishedAt) }),
    ...(edits.tags !== undefined && { tags: [...tidyTags(edits.tags)] }),
  }
}

/** A field that a host sent as `undefined` was not edited. */
function withoutGaps(edits: ArticleEdits): ArticleEdits {
  return Object.fromEntries(Object.entries(edits).filter(([, value]) => value !== undefined))
}

function tidyComment({ author, date, text }: Comment): Comment {
  return { author: oneLine(author), date: oneLine(date), text: text.trim() }
}

function tidyTitle(title: string): string {
  const line = oneLine(title)
  if (line === '') throw new Problem('bad-input', 'An article needs a title.', 'Type a few words that readers will know it by.')
  return line
}

function tidyAddress(address: string | null): string | null {
  const trimmed = address?.trim() ?? ''
  if (trimmed === '') return null
  if (!/^https?:$/.test(URL.parse(trimmed)?.protocol ?? ''))
    throw new Problem('bad-input', 'That is not the address of a web page.', 'Enter an address that starts with https:// or http://.')
  return trimmed
}

function tidyDate(date: string | null): string | null {
  const trimmed = date?.trim() ?? ''
  if (trimmed === '') return null
  const day = new Date(trimmed)
  if (Number.isNaN(day.getTime())) throw new Problem('bad-input', 'That is not a date.', 'Enter a day such as 2026-11-05.')
  return day.toISOString()
}
