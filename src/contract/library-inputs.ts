import { z } from 'zod'
import { Comment } from '../core/library/article.ts'
import type { LibraryOperations } from '../core/library/library-operations.ts'
import { Topic } from '../core/library/topic.ts'
import type { LinksOperations } from '../core/watch/links/links-operations.ts'
import { id, ids, limit, line, nothing, offset, text } from './input-shapes.ts'
import type { Input } from './operations.ts'

const articleState = z.enum(['new', 'kept', 'archived'])

const articleFilters = z.object({
  text: line,
  topicId: id.nullable(),
  tag: line.nullable(),
  site: line.nullable(),
  curator: line.nullable(),
  used: z.boolean().nullable(),
  state: articleState.nullable(),
  starred: z.boolean().nullable(),
  scoopedFrom: line.nullable(),
  scoopedTo: line.nullable(),
  sort: z.enum(['newest', 'oldest', 'title', 'relevance']),
})
const articleQuery = articleFilters.extend({ offset, limit })

type LibraryName = keyof LibraryOperations | keyof LinksOperations

/** What the operations on the library, and on the links in it, accept. */
export const libraryReaders: { readonly [N in LibraryName]: z.ZodType<Input<N>> } = {
  'library.list': articleQuery,
  'library.ids': articleQuery,
  'library.snippets': z.object({ ids: z.array(id).max(200), text: line }),
  'library.facets': nothing,
  'library.similar': id,
  'library.duplicates': z.object({ offset, limit }),
  'library.article': id,
  'library.edit': z.object({
    id,
    edits: z
      .object({
        title: line,
        byline: line,
        siteName: line,
        url: line.nullable(),
        excerpt: text,
        insight: text,
        notes: text,
        comments: z.array(Comment).max(10_000),
        tags: z.array(line),
        topicId: id.nullable(),
        state: articleState,
        starred: z.boolean(),
        publishedAt: line.nullable(),
        scoopedBy: line,
        language: line.nullable(),
      })
      .partial() as z.ZodType<Input<'library.edit'>['edits']>,
  }),
  'library.editMany': z.object({
    ids,
    edits: z
      .object({
        addTags: z.array(line),
        removeTags: z.array(line),
        topicId: id.nullable(),
        state: articleState,
        starred: z.boolean(),
        scoopedBy: line,
        language: line.nullable(),
      })
      .partial() as z.ZodType<Input<'library.editMany'>['edits']>,
  }),
  'library.remove': ids,
  'tags.list': nothing,
  'tags.rename': z.object({ names: z.array(line).min(1).max(10_000), to: line, merge: z.boolean() }),
  'tags.remove': z.array(line).min(1).max(10_000),
  'searches.list': nothing,
  'searches.save': z.object({ id: id.nullable(), name: line, query: articleFilters }),
  'searches.remove': id,
  'searches.reorder': ids,
  'library.merge': z.object({ keep: id, others: ids.min(1) }),
  'library.tellApart': ids.max(500),
  'library.memory': id,
  'highlights.list': id,
  'highlights.add': z.object({ articleId: id, quote: text, before: line, after: line, note: text }),
  'highlights.edit': z.object({ articleId: id, id, note: text }),
  'highlights.remove': z.object({ articleId: id, id }),
  'topics.list': nothing,
  'topics.save': Topic.omit({ createdAt: true }).extend({ id: id.nullable() }),
  'topics.remove': id,
  'links.check': z.union([z.object({ ids }), z.object({ query: articleQuery }), z.object({ all: z.literal(true) })]),
  'links.cancel': nothing,
  'links.settled': nothing,
  'links.amiss': nothing,
  'links.of': ids,
  'links.list': z.object({ is: z.enum(['ok', 'moved', 'gone', 'unreachable']).nullable(), offset, limit }),
  'links.fix': z.object({ ids, how: z.enum(['move', 'remove']) }),
}
