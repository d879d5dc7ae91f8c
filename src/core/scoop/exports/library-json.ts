import { z } from 'zod'
import { Article } from '../../library/article.ts'
import { articleVersion } from '../../library/article-upgrades.ts'
import { Topic } from '../../library/topic.ts'
import type { LibraryContents } from './library-contents.ts'

/** The whole library, or one topic of it, as a file that loses nothing but the pixels of pictures. */
export const LibraryFile = z.object({
  format: z.literal('broadsheet-library'),
  /** That of its articles. */
  version: z.literal(articleVersion),
  exportedAt: z.string(),
  topics: z.array(Topic),
  articles: z.array(Article.extend({ body: z.string() })),
})
export type LibraryFile = z.infer<typeof LibraryFile>

/** One article a line, so that the file can be read by eye and compared with another. */
export function libraryJson({ topics, articles }: LibraryContents, now: Date): string {
  const head = JSON.stringify({ format: 'broadsheet-library', version: articleVersion, exportedAt: now.toISOString(), topics })
  return `${head.slice(0, -1)},"articles":[\n${articles.map(article => JSON.stringify(article)).join(',\n')}\n]}\n`
}
