import { escapeHtml } from '../base/html.ts'
import { byteLength } from '../base/text.ts'
import type { Skeleton, SkeletonPart } from './skeleton.ts'

/** A part of the mail's HTML: a block's, or what lies between blocks (null). */
export interface MailPart {
  readonly blockId: string | null
  readonly html: string
}

/** The parts of a mail in order: the compiled skeleton with the rows in their slots. */
export function mailParts(parts: readonly SkeletonPart[], { runs, blocks }: Pick<Skeleton, 'runs' | 'blocks'>): readonly MailPart[] {
  return parts.flatMap(part => {
    if (part.is === 'run') return (runs[part.run] ?? []).map(({ blockId, markup }) => ({ blockId, html: markup }))
    return { blockId: part.is === 'block' ? (blocks[part.block]?.piece.blockId ?? null) : null, html: part.html }
  })
}

const libraryPicture = /(["'(])images\/([0-9a-f]{64}(?:-\d+)?\.(?:jpg|png|gif))(?=["')])/gi

/** The HTML with its library pictures where `address` says they are. */
export function withPictures(html: string, address: (file: string) => string): string {
  return html.replace(libraryPicture, (_image, quote: string, file: string) => `${quote}${escapeHtml(address(file))}`)
}

/** The library pictures that HTML shows, each once. */
export function picturesIn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(libraryPicture)].map(([, , file = '']) => file))]
}

// Before a block's first element may stand what only Outlook reads.
const firstElement = /^((?:\s|<!--(?:(?!-->)[\s\S])*-->)*<(?:tr|div|table))\b/

/** A block's HTML with `id="block-<id>"` on its first element; MJML has no attribute for ids. */
export function withMark({ html, blockId }: MailPart): string {
  return blockId === null ? html : html.replace(firstElement, (_all, opening: string) => `${opening} id="block-${escapeHtml(blockId)}"`)
}

/** All parts as one page. What ends for Outlook and begins again at once is one, as MJML has it within a part. */
export function joinedParts(parts: readonly string[]): string {
  return parts.join('\n').replace(/<!\[endif\]-->\s*<!--\[if mso \| IE\]>/g, '')
}

/** How many bytes each block takes of the mail. */
export function bytesByBlock(parts: readonly MailPart[], counted: (html: string) => string): Readonly<Record<string, number>> {
  return Object.fromEntries(parts.flatMap(({ blockId, html }) => (blockId === null ? [] : [[blockId, byteLength(counted(html))]])))
}
