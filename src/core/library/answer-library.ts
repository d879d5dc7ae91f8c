import type { Answering } from '../base/answering.ts'
import { articleDetail } from './article-detail.ts'
import type { ArticleQuery } from './article-index.ts'
import { removeTags, renameTags } from './change-tags.ts'
import { duplicatesOperations } from './duplicates/answer-duplicates.ts'
import { editArticle } from './edit-article.ts'
import { editMany } from './edit-many.ts'
import { highlightsOperations } from './highlights/answer-highlights.ts'
import type { IndexFeed } from './index-feed.ts'
import type { LibraryOperations } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'
import { recall } from './memory/recall.ts'
import { removeArticles } from './remove-articles.ts'
import { removeTopic } from './remove-topic.ts'
import { readSearch } from './search/read-search.ts'
import type { SearchQuery } from './search/search-query.ts'
import { searchesOperations } from './searches/answer-searches.ts'
import { listTopics, saveTopic } from './topics.ts'

/** The library's operations; whatever changes articles answers once lists and search show it. */
export function libraryOperations(ports: LibraryPorts, feed: IndexFeed): Answering<LibraryOperations> {
  async function shown<T>(change: Promise<T>): Promise<T> {
    const outcome = await change
    await feed.caughtUp()
    return outcome
  }
  const read = async ({ text }: ArticleQuery): Promise<SearchQuery> =>
    readSearch(text, { now: ports.clock(), topics: await ports.topics.all() })
  const duplicates = duplicatesOperations(ports, feed)
  return {
    ...duplicates,
    'library.memory': async id => recall(ports, feed, id, await duplicates['library.similar'](id)),
    'library.list': async query => {
      const search = await read(query)
      return feed.ask(index => index.search(query, search))
    },
    'library.facets': () => feed.ask(index => index.facets()),
    'library.article': id => articleDetail(ports, feed, id),
    'library.edit': async ({ id, edits }) => {
      const undoable = await shown(editArticle(ports, id, edits))
      return { article: await articleDetail(ports, feed, id), undoable }
    },
    'library.editMany': ({ ids, edits }) => shown(editMany(ports, ids, edits)),
    'library.remove': ids => shown(removeArticles(ports, ids)),
    'library.ids': async query => {
      const search = await read(query)
      return feed.ask(index => index.matching(query, search))
    },
    'tags.list': () => feed.ask(index => index.tags()),
    'tags.rename': renaming => shown(renameTags(ports, feed, renaming)),
    'tags.remove': names => shown(removeTags(ports, feed, names)),
    ...searchesOperations(ports),
    ...highlightsOperations(ports),
    'topics.list': () => listTopics(ports.topics),
    'topics.save': draft => saveTopic(ports, draft),
    'topics.remove': id => shown(removeTopic(ports, feed, id)),
  }
}
