import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Article } from '../../src/core/library/article.ts'
import type { ArticleIndex, ArticleQuery } from '../../src/core/library/article-index.ts'
import { allArticles } from '../../src/core/library/article-query.ts'
import { openSqliteIndex } from '../../src/node/index/sqlite-article-index.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A new index on disk that holds these articles, each with the body named beside it. */
export async function indexOf(entries: readonly (readonly [article: Article, bodyText: string])[]): Promise<ArticleIndex> {
  const index = openSqliteIndex(join(await temporaryFolder(), 'index.sqlite'))
  onTestFinished(() => index.close())
  await index.put(entries.map(([article, bodyText]) => ({ article, bodyText })))
  return index
}

/** The ids that a query finds, in order. */
export async function found(index: ArticleIndex, query: Partial<ArticleQuery>): Promise<readonly string[]> {
  const { rows } = await index.search({ ...allArticles, ...query })
  return rows.map(row => row.id)
}
