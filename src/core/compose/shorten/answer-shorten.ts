import type { Answering } from '../../base/answering.ts'
import { countWords } from '../../base/text.ts'
import { articleBlock } from '../article-block.ts'
import type { BlockOf } from '../block.ts'
import type { Digest } from '../digest.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { blocksOf } from '../find-block.ts'
import { editKept, openDigest } from '../kept-digest.ts'
import { keepAsRevision } from '../revisions/answer-revisions.ts'
import type { ShortenOperations, ShortenOrder, ShorterBlurb } from './shorten-operations.ts'
import { shortenText } from './shorten-text.ts'
import { withBlurbs } from './with-blurbs.ts'

/** What is offered for one blurb: one sentence, then about so many words. */
const lengths = [null, 25, 50, 80] as const

/** The operations of shortening. */
export function answerShorten(ports: DigestPorts): Answering<ShortenOperations> {
  return {
    async 'digest.excerpts'({ articleId, text }) {
      const saved = articleId === null ? null : await savedText(ports, articleId)
      const source = saved?.text || text
      const excerpts = lengths.map(about => {
        const excerpt = shortenText(source, { words: about, language: saved?.language ?? null })
        return { about, text: excerpt, words: countWords(excerpt) }
      })
      return excerpts.filter(({ text: one }, at) => one !== '' && excerpts.findIndex(other => other.text === one) === at)
    },
    'digest.shorterBlurbs': async order => shorterBlurbs(ports, await openDigest(ports, order.id), order),
    async 'digest.shorten'(order) {
      const digest = await openDigest(ports, order.id)
      const blurbs = await shorterBlurbs(ports, digest, order)
      if (blurbs.length > 0) await keepAsRevision(ports, digest, 'shortening')
      return editKept(ports, order.id, now => withBlurbs(now, blurbs))
    },
  }
}

async function shorterBlurbs(ports: DigestPorts, digest: Digest, { blockIds, words }: ShortenOrder): Promise<readonly ShorterBlurb[]> {
  const asked = blocksOf(digest)
    .filter(block => block.kind === 'article')
    .filter(({ id, blurb }) => (blockIds === null || blockIds.includes(id)) && countWords(blurb) > words)
  const shorter = await Promise.all(
    asked.map(async block => {
      const { text, language } = await sourceOf(ports, block)
      return { blockId: block.id, headline: block.headline, before: block.blurb, after: shortenText(text, { words, language }) }
    }),
  )
  return shorter.filter(({ before, after }) => after !== '' && after !== before && countWords(after) < countWords(before))
}

/** The saved text of the article; the blurb itself where the curator has written on it, or nothing was saved. */
async function sourceOf(
  ports: DigestPorts,
  block: BlockOf<'article'>,
): Promise<{ readonly text: string; readonly language: string | null }> {
  const saved = block.articleId === null ? null : await savedText(ports, block.articleId)
  const asItCame = saved?.text && saved.blurb === block.blurb
  return { text: asItCame ? saved.text : block.blurb, language: saved?.language ?? null }
}

async function savedText({ articles }: DigestPorts, articleId: string) {
  const article = await articles.article(articleId).catch(() => null)
  if (!article) return null
  return {
    text: (await articles.text(articleId)) || article.excerpt,
    language: article.language,
    blurb: articleBlock(article, 'lead').blurb,
  }
}
