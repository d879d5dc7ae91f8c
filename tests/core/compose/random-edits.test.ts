import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBlock } from '../../../src/core/compose/add-block.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { Digest as DigestSchema } from '../../../src/core/compose/digest.ts'
import { newId } from '../../../src/core/base/id.ts'
import { clip } from '../../../src/core/compose/clipping/clip.ts'
import { pasteClipping, withNewIds } from '../../../src/core/compose/clipping/paste-clipping.ts'
import { turnBlock } from '../../../src/core/compose/turn-block.ts'
import { duplicateBlock, duplicateBlocks } from '../../../src/core/compose/duplicate-block.ts'
import { editBlock, editBlocks } from '../../../src/core/compose/edit-block.ts'
import { emptyBlock } from '../../../src/core/compose/empty-block.ts'
import { blocksOf } from '../../../src/core/compose/find-block.ts'
import { canRedo, canUndo, historyOf, record, redo, undo } from '../../../src/core/compose/history.ts'
import { moveBlock, moveBlocks } from '../../../src/core/compose/move-block.ts'
import { moveSection } from '../../../src/core/compose/move-section.ts'
import { placeBlocks } from '../../../src/core/compose/place-blocks.ts'
import { placeSection } from '../../../src/core/compose/place-section.ts'
import { removeBlock } from '../../../src/core/compose/remove-block.ts'
import { harbourDigest } from '../../support/digests.ts'

const blockIds = ['masthead', 'welcome', 'market', 'ferry', 'lights', 'slipway', 'budget', 'footer', 'deleted']
const sectionIds = ['top', 'news', 'council', 'bottom', 'deleted']
const blockId = fc.constantFrom(...blockIds)
const sectionId = fc.constantFrom(...sectionIds)
const before = fc.option(blockId, { nil: null })
const step = fc.constantFrom('up' as const, 'down' as const)
const words = fc.string({ maxLength: 12 })

type Rule = (digest: Digest) => Digest

const moves: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(fc.uniqueArray(blockId, { maxLength: 4 }), sectionId, before).map(
    ([ids, section, place]): Rule =>
      digest =>
        placeBlocks(digest, { blockIds: ids, sectionId: section, before: place }),
  ),
  fc.tuple(blockId, step).map(
    ([id, way]): Rule =>
      digest =>
        moveBlock(digest, id, way),
  ),
  fc.tuple(fc.uniqueArray(blockId, { maxLength: 4 }), step).map(
    ([several, way]): Rule =>
      digest =>
        moveBlocks(digest, several, way),
  ),
  fc.tuple(sectionId, step).map(
    ([id, way]): Rule =>
      digest =>
        moveSection(digest, id, way),
  ),
  fc.tuple(sectionId, fc.option(sectionId, { nil: null })).map(
    ([id, place]): Rule =>
      digest =>
        placeSection(digest, id, place),
  ),
)

const edits: fc.Arbitrary<Rule> = fc.oneof(
  moves,
  fc.tuple(blockId, words).map(
    ([id, markdown]): Rule =>
      digest =>
        editBlock<'text'>(digest, id, { markdown }),
  ),
  blockId.map(
    (id): Rule =>
      digest =>
        duplicateBlock(digest, id),
  ),
  blockId.map(
    (id): Rule =>
      digest =>
        removeBlock(digest, id),
  ),
  fc.uniqueArray(blockId, { maxLength: 4 }).map(
    (several): Rule =>
      digest =>
        duplicateBlocks(
          digest,
          several,
          several.map(() => newId()),
        ),
  ),
  fc.tuple(fc.uniqueArray(blockId, { maxLength: 4 }), words).map(
    ([several, tag]): Rule =>
      digest =>
        editBlocks(digest, several, { showTo: { who: 'tagged', tag, carried: true } }),
  ),
  fc.tuple(blockId, fc.constantFrom('button' as const, 'article' as const)).map(
    ([id, kind]): Rule =>
      digest =>
        turnBlock(digest, id, kind),
  ),
  fc.tuple(fc.uniqueArray(fc.oneof(blockId, sectionId), { maxLength: 3 }), sectionId, before).map(
    ([copied, section, place]): Rule =>
      digest =>
        pasteClipping(digest, withNewIds(clip(digest, copied)), { sectionId: section, before: place }),
  ),
  fc.tuple(sectionId, before).map(
    ([section, place]): Rule =>
      digest =>
        addBlock(digest, emptyBlock('heading'), { sectionId: section, before: place }),
  ),
)

const ids = (digest: Digest): readonly string[] => blocksOf(digest).map(({ id }) => id)

describe('any sequence of edits', () => {
  it('keeps every id its own, and a digest that can be kept', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 40 }), rules => {
        const edited = rules.reduce((digest, rule) => rule(digest), harbourDigest)
        expect(new Set(ids(edited)).size).toBe(ids(edited).length)
        expect(DigestSchema.parse(edited)).toEqual(edited)
      }),
    )
  })

  it('loses nothing while only moving things', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), rules => {
        const moved = rules.reduce((digest, rule) => rule(digest), harbourDigest)
        expect(ids(moved).toSorted()).toEqual(ids(harbourDigest).toSorted())
        expect(moved.sections.map(({ id }) => id).toSorted()).toEqual(harbourDigest.sections.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('answers the same digest whenever it changed nothing', () => {
    fc.assert(
      fc.property(edits, rule => {
        const edited = rule(harbourDigest)
        expect(edited === harbourDigest).toBe(JSON.stringify(edited) === JSON.stringify(harbourDigest))
      }),
    )
  })

  it('can be undone to the start and done again to the end', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 30 }), rules => {
        const done = rules.reduce((history, rule) => record(history, rule(history.present)), historyOf(harbourDigest))
        let history = done
        while (canUndo(history)) history = undo(history)
        expect(history.present).toBe(harbourDigest)
        while (canRedo(history)) history = redo(history)
        expect(history.present).toBe(done.present)
      }),
    )
  })
})
