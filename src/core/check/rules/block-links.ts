import { shorten } from '../../base/text.ts'
import type { Block } from '../../compose/block.ts'
import type { BlockEdits } from '../../compose/edit-block.ts'
import { mailUrl } from '../../base/mail-url.ts'
import type { Fault, Fix } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { nameOf, wordsOf } from '../../compose/name-of.ts'

/** Addresses of blocks that are missing, are none, have moved, or stand there twice. */
export function blockLinkFaults({ blocks, links }: CheckMatter): readonly Fault[] {
  return [...blocks.flatMap(block => (hasPlaceholders(block) ? [] : [...ownLink(block), ...moved(block, links)])), ...repeated(blocks)]
}

function ownLink(block: Block): readonly Fault[] {
  if (block.mjml !== null || !('url' in block)) return []
  const name = shorten(nameOf(block), 60)
  const url = (block.url ?? '').trim()
  if (url === '') {
    const quotesNothing = block.kind === 'picture' || (block.kind === 'article' && block.articleId === null && block.linkLabel === '')
    if (quotesNothing || (block.kind === 'call-to-action' && block.label === '') || !isBegun(block)) return []
    return [
      {
        rule: 'missing-link',
        level: 'warn',
        blockId: block.id,
        what: `“${name}” leads nowhere.`,
        remedy: 'Give it an address.',
      },
    ]
  }
  if (mailUrl(url) !== null) return []
  const guess = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url) && mailUrl(`https://${url}`) !== null ? `https://${url}` : null
  return [
    {
      rule: 'bad-link',
      level: 'warn',
      blockId: block.id,
      what: `“${name}” leads to “${shorten(url, 60)}”, which a mail cannot link to.`,
      remedy: 'Give an address that begins with https://.',
      fix: guess === null ? null : newAddress(block.id, guess, 'Add https://'),
    },
  ]
}

function moved(block: Block, links: CheckMatter['links']): readonly Fault[] {
  if (!('url' in block) || block.url === null) return []
  const link = links.get(mailUrl(block.url) ?? '')
  if (link?.is === 'moved' && link.movedTo !== null)
    return [
      {
        rule: 'moved-link',
        level: 'hint',
        blockId: block.id,
        of: block.url,
        what: `The page of “${shorten(nameOf(block), 60)}” has moved.`,
        remedy: `It lies at ${shorten(link.movedTo, 80)} from now on.`,
        fix: newAddress(block.id, link.movedTo, 'Take the new address'),
      },
    ]
  return []
}

function repeated(blocks: readonly Block[]): readonly Fault[] {
  const linked = blocks.flatMap(block => ('url' in block && block.url ? [{ block, url: block.url }] : []))
  return [...Map.groupBy(linked, ({ url }) => url.replace(/#.*$/, '').replace(/\/$/, '')).values()].flatMap(([first, ...again]) =>
    first === undefined
      ? []
      : again
          // The same article again is a fault of its own.
          .filter(({ block }) => !sameArticle(block, first.block))
          .map(({ block }): Fault => ({
            rule: 'same-link',
            level: 'hint',
            blockId: block.id,
            what: `“${shorten(nameOf(block), 50)}” leads where “${shorten(nameOf(first.block), 50)}” leads already.`,
            remedy: 'Keep one of the two, or give each its own address.',
          })),
  )
}

/** The edit that gives a block another address. */
export function newAddress(blockId: string, url: string, label: string): Fix {
  return { label, edit: { do: 'edit-block', blockId, edits: { url } satisfies BlockEdits<'article' | 'picture'> } }
}

function sameArticle(one: Block, other: Block): boolean {
  return one.kind === 'article' && other.kind === 'article' && one.articleId !== null && one.articleId === other.articleId
}

/** A block that nobody has written in yet is empty rather than without a link. */
function isBegun(block: Block): boolean {
  return wordsOf(block) !== '' || ('picture' in block && block.picture !== null)
}

function hasPlaceholders(block: Block): boolean {
  return JSON.stringify(block).includes('[[')
}
