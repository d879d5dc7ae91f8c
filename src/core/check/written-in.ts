import type { Block } from '../compose/block.ts'

const notWords = new Set(['id', 'kind', 'articleId', 'layout', 'publishedAt', 'scoopedBy'])

/** The texts of a block that somebody writes, by field: words, addresses, Markdown and MJML. */
export function writtenIn(block: Block): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries<unknown>(block).flatMap(([key, value]) =>
      typeof value === 'string' && !notWords.has(key) && value !== '' ? [[key, value]] : [],
    ),
  )
}
