import { DatabaseSync } from 'node:sqlite'
import type { Story } from './harbour-stories.ts'

/** What curators type, the last word sometimes unfinished. */
export const queries: readonly string[] = (
  'harbour · ferry winter · oysters estuary · lighthouse · lamp room · net menders · chapel bell · kelp · tide mill power · ' +
  'storm names · curlews · seaweed crisps · lifeb · sea wall · boatyard appr · ruth penhallow · saltmere council · lantern · ' +
  'eel ladder · market roof · night train · seal pups · wave buoy · potato day · fog signal · ha · gullhaven oysters · the quay'
).split(' · ')

/** The plainest full text there is: one FTS5 table, one query. */
export interface PlainSearch {
  search(text: string): readonly unknown[]
  close(): void
}

/** Puts articles and their text in a plain FTS5 table. */
export function plainSearch(file: string, stories: readonly Story[]): PlainSearch {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE words USING fts5 (title, insight, tags, excerpt, source, body); BEGIN')
  const add = database.prepare('INSERT INTO words VALUES (?, ?, ?, ?, ?, ?)')
  for (const { article, paragraphs } of stories)
    add.run(
      article.title,
      article.insight,
      article.tags.join(' '),
      article.excerpt,
      `${article.byline} ${article.siteName}`,
      paragraphs.join('\n'),
    )
  database.exec('COMMIT')
  const find = database.prepare('SELECT title, excerpt FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 50')
  return {
    search: text =>
      find.all(
        `${text
          .split(' ')
          .map(word => `"${word}"`)
          .join(' ')} *`,
      ),
    close: () => database.close(),
  }
}
