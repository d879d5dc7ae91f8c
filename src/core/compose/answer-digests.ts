import type { Answering } from '../base/answering.ts'
import { Problem } from '../base/problem.ts'
import { oneLine } from '../base/text.ts'
import { addArticles } from './add-articles.ts'
import { addQuote } from './add-quote.ts'
import { answerDesigns } from './answer-designs.ts'
import { arrangeDigest } from './arrange/arrange-digest.ts'
import type { ComposeOperations } from './compose-operations.ts'
import { articlesIn } from './digest-contents.ts'
import type { DigestPorts } from './digest-ports.ts'
import { editKept, keepDigest, openDigest, removeDigest } from './kept-digest.ts'
import { duplicateDigest } from './duplicate-digest.ts'
import { saved } from './save-digest.ts'
import { answerRevisions, keepAsRevision } from './revisions/answer-revisions.ts'
import type { Revisions } from './revisions/keep-revisions.ts'
import type { Histories } from './steps/keep-histories.ts'
import { saveSteps } from './steps/save-steps.ts'
import { digestsOf, nextNumber, startDigest } from './start-digest.ts'
import { summariseDigest } from './summarise-digest.ts'
import type { UseFeed } from './use-feed.ts'

/** Who keeps what belongs to a digest as it changes. */
export interface DigestKeeping {
  readonly uses: UseFeed
  readonly histories: Histories
  readonly revisions: Revisions
}

/** Composing's operations; whatever changes a digest answers once its steps are kept and the library can tell which articles it holds. */
export function answerDigests(ports: DigestPorts, { uses, histories, revisions }: DigestKeeping): Answering<ComposeOperations> {
  async function told<T>(change: Promise<T>): Promise<T> {
    const outcome = await change
    await Promise.all([uses.caughtUp(), histories.caughtUp(), revisions.caughtUp()])
    return outcome
  }
  return {
    'digests.list': async () => (await ports.digests.all()).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)).map(summariseDigest),
    'digest.open': id => openDigest(ports, id),
    'digest.new': order => told(startDigest(ports, order)),
    'digest.save': offered => told(keepDigest(ports, offered.id, now => saved(now, offered, ports.clock()))),
    'digest.saveSteps': order => told(saveSteps(ports, histories, order)),
    async 'digest.history'(id) {
      const digest = await openDigest(ports, id)
      await histories.caughtUp()
      return { digest, history: await histories.of(digest) }
    },
    'digest.duplicate': id => told(duplicate(ports, id)),
    'digest.remove': id => told(removeDigest(ports, id)),
    'digest.addArticles': order => told(add(ports, order)),
    'digest.addQuote': order => told(quote(ports, order)),
    'digest.arrange': order => told(arrange(ports, order)),
    ...answerRevisions(ports, revisions),
    ...answerDesigns(ports),
    'pictures.add': ({ source, alt }) => ports.pictures.addPicture(source, alt),
  }
}

async function duplicate(ports: DigestPorts, id: string): ReturnType<Answering<ComposeOperations>['digest.duplicate']> {
  const digest = await openDigest(ports, id)
  const copy = duplicateDigest(digest, nextNumber(await digestsOf(ports, digest.topicId)), ports.clock())
  return keepDigest(ports, copy.id, () => copy)
}

const add: OperationOf<'digest.addArticles'> = async (ports, { id, articleIds, sectionId }) => {
  const articles = await Promise.all(articleIds.map(article => ports.articles.article(article)))
  return editKept(ports, id, now => addArticles(now, articles, sectionId))
}

const quote: OperationOf<'digest.addQuote'> = async (ports, { id, articleId, quote }) => {
  if (oneLine(quote.text) === '')
    throw new Problem('bad-input', 'There are no words to quote.', 'Select a passage of the saved text first.')
  const article = await ports.articles.article(articleId)
  return editKept(ports, id, now => addQuote(now, article, quote))
}

const arrange: OperationOf<'digest.arrange'> = async (ports, { id, articleIds }) => {
  const { articles } = ports
  const digest = await openDigest(ports, id)
  const chosen = articleIds
    ? await Promise.all(articleIds.map(article => articles.article(article)))
    : await articles.unusedOf(digest.topicId)
  // An article that the library has no more stays in the digest where it is.
  const held = await Promise.all(articlesIn(digest).map(article => articles.article(article).catch(() => null)))
  const all = [...held.filter(article => article !== null), ...chosen]
  await keepAsRevision(ports, digest, 'arranging')
  let explanation: readonly string[] = []
  const arranged = await editKept(ports, id, now => {
    const arrangement = arrangeDigest(now, all)
    explanation = arrangement.explanation
    return arrangement.digest
  })
  return { digest: arranged, explanation }
}

type OperationOf<N extends keyof ComposeOperations> = (
  ports: DigestPorts,
  input: Parameters<Answering<ComposeOperations>[N]>[0],
) => ReturnType<Answering<ComposeOperations>[N]>
