import type { Answering } from '../base/answering.ts'
import { articleDetail } from './article-detail.ts'
import { editArticle } from './edit-article.ts'
import { editMany } from './edit-many.ts'
import type { IndexFeed } from './index-feed.ts'
import type { LibraryOperations } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'
import { removeArticles } from './remove-articles.ts'
import { removeTopic } from './remove-topic.ts'
import { readSnippets } from './read-snippets.ts'
import { readSearch } from './search/read-search.ts'
import { listTopics, saveTopic } from './topics.ts'

/** The library's operations; whatever changes articles answers once lists and search show it. */
export function libraryOperations(ports: LibraryPorts, feed: IndexFeed): Answering<LibraryOperations> {
  async function shown<T>(change: Promise<T>): Promise<T> {
    const outcome = await change
    await feed.caughtUp()
    return outcome
  }
  return {
    'library.list': async query => {
      const search = readSearch(query.text, { now: ports.clock(), topics: await ports.topics.all() })
      return feed.ask(index => index.search(query, search))
    },
    'library.snippets': ({ ids, text }) => readSnippets(ports, ids, text),
    'library.facets': () => feed.ask(index => index.facets()),
    'library.similar': id => feed.ask(index => index.similar(id)),
    'library.duplicates': page => feed.ask(index => index.duplicates(page)),
    'library.article': id => articleDetail(ports, feed, id),
    'library.edit': async ({ id, edits }) => {
      const undoable = await shown(editArticle(ports, id, edits))
      return { article: await articleDetail(ports, feed, id), undoable }
    },
    'library.editMany': ({ ids, edits }) => shown(editMany(ports, ids, edits)),
    'library.remove': ids => shown(removeArticles(ports, ids)),
    'topics.list': () => listTopics(ports.topics),
    'topics.save': draft => saveTopic(ports, draft),
    'topics.remove': id => shown(removeTopic(ports, feed, id)),
  }
}
