import { shorten } from '../../base/text.ts'
import type { Block } from '../../compose/block.ts'
import type { Fault } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { nameOf, wordsOf } from '../../compose/name-of.ts'

/** Blocks and sections with nothing in them, and stories that readers have had. */
export function partFaults({ digest, blocks, articles }: CheckMatter): readonly Fault[] {
  return [
    ...blocks.filter(isEmpty).map(({ id, kind }): Fault => ({
      rule: 'empty-block',
      level: 'warn',
      blockId: id,
      what: `${kind === 'article' ? 'An' : 'A'} ${kind.replaceAll('-', ' ')} block is empty.`,
      remedy: 'Write in it, or remove it.',
      fix: { label: 'Remove the block', edit: { do: 'remove-block', blockId: id } },
    })),
    ...digest.sections
      .filter(({ title, blocks: within }) => title.trim() !== '' && within.length === 0)
      .map(({ id, title }): Fault => ({
        rule: 'empty-section',
        level: 'hint',
        of: id,
        what: `The section “${shorten(title, 60)}” has nothing in it.`,
        remedy: 'Put something in it, or remove it.',
      })),
    ...twice(blocks),
    ...usedBefore(digest.id, blocks, articles),
  ]
}

function isEmpty(block: Block): boolean {
  if (block.mjml !== null) return block.mjml.trim() === ''
  switch (block.kind) {
    case 'divider':
    case 'contents':
    case 'footer':
      return false
    case 'picture':
      return block.picture === null
    case 'call-to-action':
      return [block.title, block.text, block.label].every(text => text.trim() === '')
    case 'sponsor':
      return block.picture === null && [block.title, block.text].every(text => text.trim() === '')
    case 'article':
      return block.picture === null && [block.headline, block.blurb, block.insight].every(text => text.trim() === '')
    default:
      return wordsOf(block) === ''
  }
}

function twice(blocks: readonly Block[]): readonly Fault[] {
  const articles = blocks.flatMap(block => (block.kind === 'article' && block.articleId !== null ? [block] : []))
  return [...Map.groupBy(articles, ({ articleId }) => articleId).values()].flatMap(([, ...again]) =>
    again
      // A quote of a comment on an article stands beside the article itself.
      .filter(({ layout }) => layout !== 'quote')
      .map((block): Fault => ({
        rule: 'article-twice',
        level: 'warn',
        blockId: block.id,
        what: `“${shorten(nameOf(block), 60)}” is in the digest twice.`,
        remedy: 'Keep the one that stands better.',
        fix: { label: 'Remove this one', edit: { do: 'remove-block', blockId: block.id } },
      })),
  )
}

function usedBefore(digestId: string, blocks: readonly Block[], articles: CheckMatter['articles']): readonly Fault[] {
  return blocks.flatMap((block): Fault[] => {
    if (block.kind !== 'article' || block.articleId === null) return []
    const sent = (articles.get(block.articleId)?.usedIn ?? []).filter(use => use.sent && use.digestId !== digestId)
    if (sent.length === 0) return []
    return [
      {
        rule: 'used-before',
        level: 'warn',
        blockId: block.id,
        what: `“${shorten(nameOf(block), 60)}” was in № ${sent.map(({ number }) => number).join(', ')} already.`,
        remedy: 'Leave it out, or say what is new.',
        fix: { label: 'Remove the block', edit: { do: 'remove-block', blockId: block.id } },
      },
    ]
  })
}
