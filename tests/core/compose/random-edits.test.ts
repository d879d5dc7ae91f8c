import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Digest as DigestSchema, type Digest } from '../../../src/core/compose/digest.ts'
import { blocksOf } from '../../../src/core/compose/find-block.ts'
import { canRedo, canUndo, historyOf, record, redo, undo } from '../../../src/core/compose/history.ts'
import { harbourDigest } from '../../support/digests.ts'
import { anyEdit, randomMoves } from '../../support/random-edits.ts'

const ids = (digest: Digest): readonly string[] => blocksOf(digest).map(({ id }) => id)

describe('any sequence of edits', () => {
  it('keeps every id its own, and a digest that can be kept', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), rules => {
        const edited = rules.reduce((digest, rule) => rule(digest), harbourDigest)
        expect(new Set(ids(edited)).size).toBe(ids(edited).length)
        expect(DigestSchema.parse(edited)).toEqual(edited)
      }),
    )
  })

  it('loses nothing while only moving things', () => {
    fc.assert(
      fc.property(fc.array(randomMoves, { maxLength: 40 }), moves => {
        const moved = moves.reduce((digest, { edit }) => edit(digest), harbourDigest)
        expect(ids(moved).toSorted()).toEqual(ids(harbourDigest).toSorted())
        expect(moved.sections.map(({ id }) => id).toSorted()).toEqual(harbourDigest.sections.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('answers the same digest whenever it changed nothing', () => {
    fc.assert(
      fc.property(anyEdit, rule => {
        const edited = rule(harbourDigest)
        expect(edited === harbourDigest).toBe(JSON.stringify(edited) === JSON.stringify(harbourDigest))
      }),
    )
  })

  it('can be undone to the start and done again to the end', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), rules => {
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
