import * as fc from 'fast-check'
import { addBlock } from '../../src/core/compose/add-block.ts'
import { addSection } from '../../src/core/compose/add-section.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import { duplicateBlock } from '../../src/core/compose/duplicate-block.ts'
import { editBlock } from '../../src/core/compose/edit-block.ts'
import { editDigest } from '../../src/core/compose/edit-digest.ts'
import { editSection } from '../../src/core/compose/edit-section.ts'
import { emptyBlock } from '../../src/core/compose/empty-block.ts'
import { emptySection } from '../../src/core/compose/empty-section.ts'
import { blocksOf } from '../../src/core/compose/find-block.ts'
import { moveBlock } from '../../src/core/compose/move-block.ts'
import { moveSection } from '../../src/core/compose/move-section.ts'
import { removeBlock } from '../../src/core/compose/remove-block.ts'
import { removeSection } from '../../src/core/compose/remove-section.ts'

const place = fc.nat(40)
const words = fc.string({ maxLength: 12 })
const way = fc.constantFrom('up' as const, 'down' as const)

const idAt = (digest: Digest, at: number): string => blocksOf(digest)[at % Math.max(blocksOf(digest).length, 1)]?.id ?? ''
const sectionAt = (digest: Digest, at: number): string => digest.sections[at % Math.max(digest.sections.length, 1)]?.id ?? ''

/** Any edit that a curator can make, of whatever block, section or field the digest has. */
export const anyEdit: fc.Arbitrary<(digest: Digest) => Digest> = fc.oneof(
  fc.tuple(place, words).map(
    ([at, markdown]) =>
      (digest: Digest) =>
        editBlock<'text'>(digest, idAt(digest, at), { markdown }),
  ),
  fc.tuple(place, way).map(
    ([at, step]) =>
      (digest: Digest) =>
        moveBlock(digest, idAt(digest, at), step),
  ),
  fc.tuple(place, way).map(
    ([at, step]) =>
      (digest: Digest) =>
        moveSection(digest, sectionAt(digest, at), step),
  ),
  place.map(at => (digest: Digest) => duplicateBlock(digest, idAt(digest, at))),
  place.map(at => (digest: Digest) => removeBlock(digest, idAt(digest, at))),
  place.map(at => (digest: Digest) => removeSection(digest, sectionAt(digest, at))),
  fc.constant((digest: Digest) => addSection(digest, emptySection(), null)),
  fc.tuple(place, words).map(
    ([at, title]) =>
      (digest: Digest) =>
        editSection(digest, sectionAt(digest, at), { title }),
  ),
  place.map(at => (digest: Digest) => addBlock(digest, emptyBlock('heading'), { sectionId: sectionAt(digest, at), before: null })),
  words.map(subject => (digest: Digest) => editDigest(digest, { subject })),
)
