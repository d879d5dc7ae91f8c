import type { SoughtText } from '../base/word-hits.ts'
import { bodyText } from './body-text.ts'
import type { Snippet } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'
import { couldBeArticle } from './missing.ts'
import { passageWith } from './passage.ts'
import { readSearch } from './search/read-search.ts'
import { isWords, type SearchQuery } from './search/search-query.ts'

/** For each article whose saved text has words of the search, a passage with them. */
export async function readSnippets(
  { bodies, clock }: Pick<LibraryPorts, 'bodies' | 'clock'>,
  ids: readonly string[],
  text: string,
): Promise<readonly Snippet[]> {
  const sought = soughtIn(readSearch(text, { now: clock(), topics: [] }))
  const passages = ids.filter(couldBeArticle).map(async id => {
    // A body that cannot be read is told of when its article is opened.
    const passage = passageWith(bodyText(await bodies.read(id).catch(() => '')), sought)
    return passage === null ? [] : [{ id, passage }]
  })
  return (await Promise.all(passages)).flat()
}

/** What to look for, and to mark, in the text of what a search finds. */
export function soughtIn({ clauses }: SearchQuery): readonly SoughtText[] {
  const wanted = clauses.filter(({ without }) => !without).flatMap(({ anyOf }) => anyOf.filter(isWords))
  // A word that stands alone is also found in its plural, so it is marked from where a word begins.
  return wanted.map(({ words, prefix, exact }) => ({ text: words.join(' '), prefix: prefix || (!exact && (words[0]?.length ?? 0) > 3) }))
}
