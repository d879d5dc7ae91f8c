import type { Article } from './article.ts'
import { isNamed, isSited } from './stand-in-names.ts'
import { retag } from './tags.ts'

/**
 * An article that came again, with what the newcomer adds: its tags, its star and comments, the earlier date, and whatever was
 * empty. Nothing that is there is overwritten; the same object when there is nothing to add.
 */
export function mergeArticle(kept: Article, newcomer: Omit<Article, 'id'>): Article {
  const merged: Article = {
    ...kept,
    url: kept.url ?? newcomer.url,
    givenUrl: kept.givenUrl ?? (kept.url === null || kept.url === newcomer.url ? newcomer.givenUrl : null),
    canonicalUrl: kept.canonicalUrl ?? (kept.url === null || kept.url === newcomer.url ? newcomer.canonicalUrl : null),
    title: isNamed(kept) ? kept.title : newcomer.title || kept.title,
    byline: kept.byline || newcomer.byline,
    siteName: isSited(kept) ? kept.siteName : newcomer.siteName || kept.siteName,
    publishedAt: kept.publishedAt ?? newcomer.publishedAt,
    scoopedAt: earlier(newcomer.scoopedAt, kept.scoopedAt) ? newcomer.scoopedAt : kept.scoopedAt,
    topicId: kept.topicId ?? newcomer.topicId,
    image: kept.image ?? newcomer.image,
    excerpt: kept.excerpt || newcomer.excerpt,
    insight: kept.insight || newcomer.insight,
    notes: kept.notes || newcomer.notes,
    highlights: mergeHighlights(kept.highlights, newcomer.highlights),
    tags: [...retag(kept.tags, newcomer.tags, [])],
    comments: mergeComments(kept.comments, newcomer.comments),
    language: kept.language ?? newcomer.language,
    starred: kept.starred || newcomer.starred,
  }
  return JSON.stringify(merged) === JSON.stringify(kept) ? kept : merged
}

/** By a second or more: bookmark files know no smaller parts. */
function earlier(date: string, than: string): boolean {
  return date.slice(0, 19) < than.slice(0, 19)
}

function mergeComments(kept: Article['comments'], newcomers: Article['comments']): Article['comments'] {
  const said = new Set(kept.map(({ author, text }) => JSON.stringify([author, text])))
  return [...kept, ...newcomers.filter(({ author, text }) => !said.has(JSON.stringify([author, text])))]
}

function mergeHighlights(kept: Article['highlights'], newcomers: Article['highlights']): Article['highlights'] {
  const marked = new Set(kept.map(({ quote, before }) => JSON.stringify([quote, before])))
  return [...kept, ...newcomers.filter(({ quote, before }) => !marked.has(JSON.stringify([quote, before])))]
}
