import { leanHtml } from './lean-html.ts'
import type { MjmlCompiler, MjmlComplaint } from './mjml-compiler.ts'
import { columnOf } from './mjml-place.ts'
import type { MjmlWarning } from './render-operations.ts'
import { withoutScript } from './safe-html.ts'
import { shortLines } from './short-lines.ts'
import { skeletonParts, type Skeleton, type SkeletonPart } from './skeleton.ts'

/** What MJML makes of a skeleton: its parts, and what is wrong with them, by block where it can be told. */
export interface CompiledSkeleton {
  readonly parts: readonly SkeletonPart[]
  readonly faults: readonly Fault[]
}

interface Fault extends MjmlComplaint {
  /** Its number among the skeleton's blocks; null for a frame. */
  readonly block: number | null
  readonly column: number | null
}

/** Compiles a skeleton. What the curator wrote in MJML brings no script into the mail. */
export async function compileSkeleton(compiler: MjmlCompiler, skeleton: Skeleton): Promise<CompiledSkeleton> {
  const { html, complaints } = await compiler.compile(skeleton.mjml, 'ours')
  const faults = complaints.map(complaint => placed(complaint, skeleton))
  const parts = skeletonParts(leanHtml(html)).map((part): SkeletonPart => {
    if (part.is === 'run') return part
    if (part.is === 'frame' || !skeleton.blocks[part.block]?.piece.own) return { ...part, html: shortLines(part.html) }
    const safe = withoutScript(part.html)
    for (const what of safe.removed)
      faults.push({ message: `${what} is left out: mail must not run anything.`, tag: what, line: 1, column: null, block: part.block })
    return { ...part, html: shortLines(safe.html) }
  })
  return { parts, faults }
}

/** The faults as warnings about the blocks that the skeleton has now. */
export function warningsOf(faults: readonly Fault[], { blocks }: Skeleton): readonly MjmlWarning[] {
  return faults.map(({ block, ...fault }) => ({
    ...fault,
    level: 'warning',
    blockId: block === null ? null : (blocks[block]?.piece.blockId ?? null),
  }))
}

/** A line of the skeleton as a line of the block's own MJML. */
function placed({ message, tag, line }: MjmlComplaint, { mjml, blocks }: Skeleton): Fault {
  const block = blocks.findLastIndex(each => each.line <= line && line < each.line + each.piece.markup.split('\n').length)
  const own = blocks[block]
  const column = columnOf(mjml, line, tag)
  return own ? { message, tag, line: line - own.line + 1, column, block } : { message, tag, line, column, block: null }
}
