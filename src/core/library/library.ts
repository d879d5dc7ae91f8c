import type { Answering } from '../base/answering.ts'
import type { Undoable } from '../base/port.ts'
import type { Article, ArticleDetail } from './article.ts'
import { articleDetail } from './article-detail.ts'
import { bringInArticles, type BringingIn, type BroughtIn } from './bring-in-articles.ts'
import { feedIndex } from './index-feed.ts'
import type { Arrival, KeepOutcome } from './keep-articles.ts'
import { keepArticles } from './keep-articles.ts'
import { libraryOperations } from './answer-library.ts'
import type { BulkOutcome, LibraryOperations } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'
import { couldBeArticle } from './missing.ts'
import { type Readdressing, readdress } from './readdress.ts'
import { mendIndex } from './reconcile-index.ts'
import { recaptureArticle, type Recapturing } from './recapture-article.ts'
import type { Topic } from './topic.ts'
import { topicByTitle } from './topics.ts'

/** An open library. */
export interface Library {
  readonly operations: Answering<LibraryOperations>
  /** Keeps what the library does not have yet; `label` names the step in the undo menu. */
  keep(arrivals: readonly Arrival[], label: string): Promise<KeepOutcome>
  /** Keeps what is new and merges the rest, in one step with the topics that it needs. */
  bringIn(order: BringingIn): Promise<BroughtIn>
  /** Gives an article what another capture of its page found. Null when that was nothing more; throws not-found. */
  recapture(order: Recapturing): Promise<Undoable | null>
  /** All articles, or those of one topic, newest scoop first. Reads every shard. */
  articles(topicId: string | null): Promise<readonly Article[]>
  /** Those of these articles that there are; reads only the months concerned. */
  some(ids: readonly string[]): Promise<readonly Article[]>
  /** Other addresses for articles, in one step that `verb` names. Throws not-found when none of them is there. */
  readdress(addresses: readonly Readdressing[], verb: string): Promise<BulkOutcome>
  /** An article's saved body. */
  body(id: string): Promise<string>
  /** Throws not-found. */
  article(id: string): Promise<ArticleDetail>
  topicByTitle(title: string): Promise<Topic | undefined>
  /** Waits for what is under way, notes that the index agrees with the files, and closes the index. */
  close(): Promise<void>
}

/** Opens the library; reads no article unless the index does not agree with the files. */
export async function openLibrary(ports: LibraryPorts): Promise<Library> {
  await agree(ports)
  const feed = feedIndex(ports)
  const oneByOne = turns()
  /** No other batch is on its way in meanwhile, and lists and search show what came of it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    oneByOne(async () => {
      const outcome = await work()
      await feed.caughtUp()
      return outcome
    })
  return {
    operations: libraryOperations(ports, feed),
    keep: (arrivals, label) => inTurn(() => keepArticles(ports, feed, arrivals, label)),
    bringIn: order => inTurn(() => bringInArticles(ports, feed, order)),
    recapture: order => inTurn(() => recaptureArticle(ports, feed, order)),
    readdress: (addresses, verb) => inTurn(() => readdress(ports, addresses, verb)),
    articles: topicId => articlesOf(ports, topicId),
    some: async ids =>
      (await Promise.all(ids.filter(couldBeArticle).map(id => ports.articles.get(id)))).filter(article => article !== undefined),
    body: id => ports.bodies.read(id),
    article: id => articleDetail(ports, feed, id),
    topicByTitle: title => topicByTitle(ports.topics, title),
    async close() {
      try {
        await feed.caughtUp()
        feed.stop()
        await ports.index.setStamp(await ports.filesStamp())
      } finally {
        await ports.index.close()
      }
    },
  }
}

async function articlesOf({ articles }: LibraryPorts, topicId: string | null): Promise<readonly Article[]> {
  const wanted = (await articles.all()).filter(article => topicId === null || article.topicId === topicId)
  return wanted.toSorted((a, b) => b.scoopedAt.localeCompare(a.scoopedAt))
}

async function agree(ports: LibraryPorts): Promise<void> {
  const stamp = await ports.filesStamp()
  const known = await ports.index.stamp().catch(() => null)
  if (known === stamp) return
  await mendIndex(ports)
  await ports.index.setStamp(stamp)
}

/** Runs what it is given one after another, so that two batches cannot both find the same article missing. */
function turns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return run => {
    const turn = last.then(run)
    last = turn.catch(() => {})
    return turn
  }
}
