import { raw } from './mjml-parts.ts'
import type { Piece } from './pieces.ts'

/**
 * The MJML of a mail with its rows of HTML left out, which MJML would only hand through: what stays the same while one writes, and
 * a tenth of the whole. Slots are marked where rows go, and where a block in MJML begins and ends.
 */
export interface Skeleton {
  readonly mjml: string
  /** The rows that go into each slot. */
  readonly runs: readonly (readonly Piece[])[]
  /** The blocks that are drawn by MJML, in order, and the line of the skeleton (from 1) at which each begins. */
  readonly blocks: readonly { readonly piece: Piece; readonly line: number }[]
}

// Control characters, which are in no text of a digest.
const start = '\u0001'
const end = '\u0002'
const slotPattern = new RegExp(`\\s*${start}(\\w+)${end}\\s*`)
const slot = (name: string): string => raw(`${start}${name}${end}`)

/** The skeleton of a mail and what goes into it. */
export function skeletonOf(pieces: readonly Piece[]): Skeleton {
  const lines: string[] = []
  const runs: Piece[][] = []
  const blocks: { piece: Piece; line: number }[] = []
  let line = 1
  let inRun = false
  const write = (mjml: string): void => {
    lines.push(mjml)
    line += mjml.split('\n').length
  }
  for (const piece of pieces) {
    if (piece.as === 'html') {
      if (inRun) runs.at(-1)?.push(piece)
      else write(slot(`r${runs.push([piece]) - 1}`))
    } else if (piece.blockId === null) write(piece.markup)
    else {
      write(slot(`b${blocks.length}`))
      blocks.push({ piece, line })
      write(piece.markup)
      write(slot('e'))
    }
    inRun = piece.as === 'html'
  }
  return { mjml: lines.join('\n'), runs, blocks }
}

/** A part of a compiled skeleton: HTML around blocks, a slot for a run of rows, or a block. */
export type SkeletonPart =
  | { readonly is: 'frame'; readonly html: string }
  | { readonly is: 'run'; readonly run: number }
  | { readonly is: 'block'; readonly block: number; readonly html: string }

/** Takes a compiled skeleton apart at its slots. */
export function skeletonParts(html: string): readonly SkeletonPart[] {
  const parts: SkeletonPart[] = []
  let block: number | null = null
  for (const [index, text] of html.split(slotPattern).entries()) {
    if (index % 2 === 1) {
      if (text.startsWith('r')) parts.push({ is: 'run', run: Number(text.slice(1)) })
      block = text.startsWith('b') ? Number(text.slice(1)) : null
    } else if (block !== null) parts.push({ is: 'block', block, html: text })
    else if (text !== '') parts.push({ is: 'frame', html: text })
  }
  return parts
}
