import type { Answering } from '../../base/answering.ts'
import type { Article } from '../../library/article.ts'
import type { Digest } from '../digest.ts'
import { articlesIn } from '../digest-contents.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { editKept, openDigest } from '../kept-digest.ts'
import { keepAsRevision } from '../revisions/answer-revisions.ts'
import type { ArrangeOperations, ArrangeOrder } from './arrange-operations.ts'
import { arrangeDigest } from './arrange-digest.ts'
import { planArrangement } from './plan-arrangement.ts'

/** The operations of arranging. */
export function answerArrange(ports: DigestPorts): Answering<ArrangeOperations> {
  return {
    async 'digest.planArrangement'({ id, articleIds }) {
      const digest = await openDigest(ports, id)
      const articles = await articlesToArrange(ports, digest, articleIds)
      return { plan: await plan(ports, digest, articles), articles }
    },
    async 'digest.arrange'(order: ArrangeOrder) {
      const digest = await openDigest(ports, order.id)
      const articles = await articlesToArrange(ports, digest, order.articleIds)
      const arrangement = await plan(ports, digest, articles)
      await keepAsRevision(ports, digest, 'arranging')
      const arranged = await editKept(ports, order.id, now => arrangeDigest(now, arrangement, articles))
      return { digest: arranged, explanation: arrangement.explanation }
    },
  }
}

/** Those that the digest holds and those chosen, each once. */
async function articlesToArrange(
  { articles }: DigestPorts,
  digest: Digest,
  articleIds: readonly string[] | null,
): Promise<readonly Article[]> {
  const chosen = articleIds
    ? await Promise.all(articleIds.map(article => articles.article(article)))
    : await articles.unusedOf(digest.topicId)
  // An article that the library has no more stays in the digest where it is.
  const held = await Promise.all(articlesIn(digest).map(article => articles.article(article).catch(() => null)))
  const all = [...held.filter(article => article !== null), ...chosen]
  return [...new Map(all.map(article => [article.id, article])).values()]
}

async function plan({ articles: library }: DigestPorts, digest: Digest, articles: readonly Article[]) {
  const ids = articles.map(({ id }) => id)
  const [texts, sameStories] = await Promise.all([
    Promise.all(ids.map(async id => [id, await library.text(id)] as const)),
    library.sameStories(ids),
  ])
  const textById = new Map(texts)
  return planArrangement({ articles, textOf: id => textById.get(id) ?? '', sameStories, held: new Set(articlesIn(digest)) })
}
