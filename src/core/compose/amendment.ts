import { rewritten } from '../base/spelt-words.ts'
import type { BlockKind } from './block.ts'
import { addBlock } from './add-block.ts'
import type { Digest } from './digest.ts'
import { editBlock, type BlockEdits } from './edit-block.ts'
import { editDigest, type DigestEdits } from './edit-digest.ts'
import { emptyBlock } from './empty-block.ts'
import { findBlock } from './find-block.ts'
import { removeBlocks } from './remove-blocks.ts'

/** An edit as data: whoever finds a fault names the edit that puts it right, and whoever has the digest makes it. */
export type Amendment =
  | { readonly do: 'edit-block'; readonly blockId: string; readonly edits: BlockEdits }
  | { readonly do: 'edit-digest'; readonly edits: DigestEdits }
  | { readonly do: 'remove-block'; readonly blockId: string }
  /** In a text of a block, or of the digest itself (null), as it is by then: wherever it stands as a word, or wherever it stands. */
  | {
      readonly do: 'replace'
      readonly what: 'word' | 'text'
      readonly blockId: string | null
      readonly field: string
      readonly from: string
      readonly to: string
    }
  /** At the end of the last section. */
  | { readonly do: 'add-block'; readonly kind: BlockKind }

/** The digest with the edit made; the same digest where there is nothing left to edit. */
export function amend(digest: Digest, amendment: Amendment): Digest {
  switch (amendment.do) {
    case 'edit-block':
      return editBlock(digest, amendment.blockId, amendment.edits)
    case 'edit-digest':
      return editDigest(digest, amendment.edits)
    case 'remove-block':
      return removeBlocks(digest, [amendment.blockId])
    case 'replace':
      return replaced(digest, amendment)
    default:
      return withBlockAtEnd(digest, amendment.kind)
  }
}

function replaced(digest: Digest, { what, blockId, field, from, to }: Extract<Amendment, { do: 'replace' }>): Digest {
  const holder = blockId === null ? digest : findBlock(digest, blockId)?.block
  const text = new Map<string, unknown>(Object.entries(holder ?? {})).get(field)
  if (typeof text !== 'string') return digest
  const edits = { [field]: what === 'word' ? rewritten(text, from, to) : text.replaceAll(from, () => to) }
  return blockId === null ? editDigest(digest, edits) : editBlock(digest, blockId, edits as BlockEdits)
}

function withBlockAtEnd(digest: Digest, kind: BlockKind): Digest {
  const last = digest.sections.at(-1)
  return last ? addBlock(digest, emptyBlock(kind), { sectionId: last.id, before: null }) : digest
}
