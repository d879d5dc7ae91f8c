import type { Answering } from '../base/answering.ts'
import { Problem } from '../base/problem.ts'
import { oneLine } from '../base/text.ts'
import { addArticles } from './add-articles.ts'
import { addQuote } from './add-quote.ts'
import { answerDesigns } from './answer-designs.ts'
import { answerArrange } from './arrange/answer-arrange.ts'
import { clip } from './clipping/clip.ts'
import { pasteClipping, withNewIds } from './clipping/paste-clipping.ts'
import { readPasted } from './clipping/read-pasted.ts'
import type { ComposeOperations } from './compose-operations.ts'
import type { DigestPorts } from './digest-ports.ts'
import { editKept, keepDigest, openDigest, removeDigest } from './kept-digest.ts'
import { duplicateDigest } from './duplicate-digest.ts'
import { rhythmOf } from './rhythm/rhythm.ts'
import { saved } from './save-digest.ts'
import { answerRevisions } from './revisions/answer-revisions.ts'
import type { Revisions } from './revisions/keep-revisions.ts'
import type { Histories } from './steps/keep-histories.ts'
import { answerShorten } from './shorten/answer-shorten.ts'
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
  const arranging = answerArrange(ports)
  const shortening = answerShorten(ports)
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
    'digest.planArrangement': order => arranging['digest.planArrangement'](order),
    'digest.arrange': order => told(arranging['digest.arrange'](order)),
    'digest.copyInto': order => told(copyInto(ports, order)),
    'digest.readPasted': order => readPasted(ports, order),
    'digest.rhythm': async topicId => rhythmOf(await digestsOf(ports, topicId), ports.clock()),
    ...shortening,
    'digest.shorten': order => told(shortening['digest.shorten'](order)),
    ...answerRevisions(ports, revisions),
    ...answerDesigns(ports),
    'pictures.add': ({ source, alt }) => ports.pictures.addPicture(source, alt),
  }
}

async function duplicate(ports: DigestPorts, id: string): ReturnType<Answering<ComposeOperations>['digest.duplicate']> {
  const digest = await openDigest(ports, id)
  const siblings = await digestsOf(ports, digest.topicId)
  const now = ports.clock()
  const copy = duplicateDigest(digest, { number: nextNumber(siblings), dueAt: rhythmOf(siblings, now)?.dueAt ?? null, now })
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

const copyInto: OperationOf<'digest.copyInto'> = async (ports, { from, ids, id }) => {
  const source = await openDigest(ports, from)
  const copied = clip(source, ids)
  if (copied.blocks.length + copied.sections.length < new Set(ids).size)
    throw new Problem('not-found', 'One of those is no block or section of the digest.', 'Ids are shown with the digest itself.')
  return editKept(ports, id, now => pasteClipping(now, withNewIds(copied), null))
}

type OperationOf<N extends keyof ComposeOperations> = (
  ports: DigestPorts,
  input: Parameters<Answering<ComposeOperations>[N]>[0],
) => ReturnType<Answering<ComposeOperations>[N]>
