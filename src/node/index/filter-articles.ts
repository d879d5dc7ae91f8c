import type { ArticleQuery } from '../../core/library/article-index.ts'
import { isWords, type SearchQuery } from '../../core/library/search/search-query.ts'
import { tagKey } from '../../core/library/tags.ts'
import { factFilter, held, type Meant, named, scooped, tagged } from './fact-filter.ts'
import type { IndexParts } from './index-parts.ts'

/** 1 for each article, by number, that the filters of a query and the facts in its text allow. */
export function filterArticles(parts: IndexParts, query: ArticleQuery, search: SearchQuery): Uint8Array {
  const filters = [...factsIn(parts, search), ...filtersOf(parts, query)]
  const allowed = parts.store.columns.present.slice()
  for (const meant of filters) for (let n = 1; n < allowed.length; n++) if (allowed[n] === 1 && !meant(n)) allowed[n] = 0
  return allowed
}

/** Facts that stand by themselves; those that are an alternative to words are looked at with these. */
function factsIn(parts: IndexParts, { clauses }: SearchQuery): readonly Meant[] {
  return clauses.flatMap(({ anyOf, without }) => {
    const meant = anyOf.flatMap(part => (isWords(part) ? [] : [factFilter(part, parts)]))
    if (meant.length < anyOf.length) return []
    return [(n: number) => meant.some(each => each(n)) !== without]
  })
}

function filtersOf(parts: IndexParts, query: ArticleQuery): readonly Meant[] {
  const filters: (Meant | null)[] = [
    query.topicId === null ? null : named(parts, 'topic', name => name === query.topicId),
    query.tag === null ? null : tagged(parts, 'key', tagKey(query.tag.trim())),
    query.site === null ? null : named(parts, 'site', name => name === query.site),
    query.curator === null ? null : named(parts, 'curator', name => name === query.curator),
    query.used === null ? null : held(parts, query.used ? 'used' : 'unused'),
    query.state === null ? null : held(parts, query.state),
    query.starred === null ? null : starred(parts, query.starred),
    query.scoopedFrom === null && query.scoopedTo === null ? null : scooped(parts, query.scoopedFrom, dayAfter(query.scoopedTo)),
  ]
  return filters.filter(filter => filter !== null)
}

function starred(parts: IndexParts, wanted: boolean): Meant {
  const meant = held(parts, 'starred')
  return n => meant(n) === wanted
}

function dayAfter(day: string | null): string | null {
  const start = day === null ? NaN : Date.parse(day)
  return Number.isNaN(start) ? null : new Date(start + 86_400_000).toISOString()
}
