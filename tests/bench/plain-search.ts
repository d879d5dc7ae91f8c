import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { ArchiveStory } from './archive-stories.ts'

/** The plainest full text there is: one FTS5 table, one query ranked by bm25, the best 50. */
export interface PlainSearch {
  search(text: string): readonly string[]
  close(): void
}

/** Puts articles and their text in a plain FTS5 table, unless the file is there; the ids of what it finds, best first. */
export function plainSearch(file: string, stories: Iterable<ArchiveStory>): PlainSearch {
  const made = existsSync(file)
  const database = new DatabaseSync(file)
  if (!made) fill(database, stories)
  const find = database.prepare('SELECT id, title, excerpt FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 50')
  return {
    search: text => find.all(asMatch(text)).map(row => String(row['id'])),
    close: () => database.close(),
  }
}

function fill(database: DatabaseSync, stories: Iterable<ArchiveStory>): void {
  database.exec(
    'PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE words USING fts5 (id UNINDEXED, title, insight, tags, excerpt, source, body); BEGIN',
  )
  const add = database.prepare('INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const { article, paragraphs } of stories) {
    const source = `${article.byline} ${article.siteName}`
    add.run(article.id, article.title, article.insight, article.tags.join(' '), article.excerpt, source, paragraphs.join('\n'))
  }
  database.exec('COMMIT')
}

/** Words and phrases, the last word as a prefix, as FTS5 writes it. */
function asMatch(text: string): string {
  const terms = [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, phrase, word = '']) => `"${phrase ?? word}"`)
  return `${terms.join(' ')}${text.endsWith('"') ? '' : ' *'}`
}
