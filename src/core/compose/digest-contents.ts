import type { DigestContents } from '../library/article-index.ts'
import type { Issue } from '../library/memory/memory-operations.ts'
import type { Digest } from './digest.ts'
import { blocksOf } from './find-block.ts'

/** The library articles in a digest, each once, from the top. */
export function articlesIn(digest: Pick<Digest, 'sections'>): readonly string[] {
  const ids = blocksOf(digest).flatMap(block => (block.kind === 'article' && block.articleId !== null ? [block.articleId] : []))
  return [...new Set(ids)]
}

/** What the library's index is told of a digest, so that it can say "used in № 41". */
export function digestContents(digest: Digest): DigestContents {
  return { use: { digestId: digest.id, number: digest.number, sent: digest.status === 'sent' }, articleIds: articlesIn(digest) }
}

/** A digest as the editorial memory knows it. */
export function issueOf(digest: Digest): Issue {
  const { use, articleIds } = digestContents(digest)
  return { ...use, at: digest.changedAt, articleIds }
}
