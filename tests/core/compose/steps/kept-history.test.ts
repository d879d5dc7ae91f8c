import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDigest } from '../../../../src/core/compose/edit-digest.ts'
import type { Digest } from '../../../../src/core/compose/digest.ts'
import { canRedo, canUndo, type History, historyOf, record, redo, undo } from '../../../../src/core/compose/history.ts'
import { changeSince, openHistory } from '../../../../src/core/compose/steps/composer-history.ts'
import { Content, contentOf } from '../../../../src/core/compose/steps/content.ts'
import { beginHistory, contentsOf, followed, KeptHistory, withChange } from '../../../../src/core/compose/steps/kept-history.ts'
import { anyEdit } from '../../../support/random-edits.ts'
import { harbourDigest } from '../../../support/digests.ts'

const line = ({ past, present, future }: History<Digest>): readonly string[] =>
  [...past, present, ...future].map(digest => JSON.stringify(Content.parse(digest)))

const move = fc.oneof(
  { weight: 6, arbitrary: anyEdit.map(edit => (history: History<Digest>) => record(history, edit(history.present))) },
  { weight: 3, arbitrary: fc.constant((history: History<Digest>) => undo(history)) },
  { weight: 1, arbitrary: fc.constant((history: History<Digest>) => redo(history)) },
)

describe('the steps of a digest', () => {
  it('come back from the disk as they were, however many of them a save brings', () => {
    fc.assert(
      fc.property(fc.array(fc.array(move, { maxLength: 5 }), { maxLength: 12 }), saves => {
        let composing = historyOf(harbourDigest)
        let kept = beginHistory(harbourDigest)
        for (const moves of saves) {
          const before = composing
          composing = moves.reduce((history, make) => make(history), composing)
          kept = withChange(kept, changeSince(before, composing), composing.present)
        }
        const opened = openHistory(KeptHistory.parse(JSON.parse(JSON.stringify(kept))), composing.present)
        expect(line(opened)).toEqual(line(composing))
        expect(opened.past.length).toBe(composing.past.length)
      }),
    )
  })

  it('take a change that nobody told of for one step', () => {
    const changed = editDigest(harbourDigest, { subject: 'Changed by the command line' })
    const history = followed(beginHistory(harbourDigest), changed)
    expect(contentsOf(history).map(({ subject }) => subject)).toEqual([harbourDigest.subject, 'Changed by the command line'])
    expect(followed(history, changed)).toBe(history)
  })

  it('end at the digest as it is even when they were told wrong', () => {
    const changed = editDigest(harbourDigest, { subject: 'As it is' })
    for (const change of [
      { from: 7, steps: [], at: 9 },
      { from: 0, steps: [], at: 0 },
    ]) {
      const history = withChange(beginHistory(harbourDigest), change, changed)
      expect(contentsOf(history)[history.at]).toEqual(contentOf(changed))
    }
  })

  it('are let go from the oldest on, by their number and by their weight', () => {
    for (const [count, subject] of [
      [700, 'Short'],
      [60, 'Long '.repeat(4_000)],
    ] as const) {
      let composing = historyOf(harbourDigest)
      let kept = beginHistory(harbourDigest)
      for (let n = 1; n <= count; n += 1) {
        const before = composing
        composing = record(composing, editDigest(composing.present, { subject: `${subject} ${n}` }))
        kept = withChange(kept, changeSince(before, composing), composing.present)
      }
      expect(kept.steps.length).toBeLessThanOrEqual(500)
      expect(JSON.stringify(kept).length).toBeLessThan(600_000)
      expect(kept.first + kept.steps.length).toBe(count)
      const opened = openHistory(kept, composing.present)
      expect(line(opened)).toEqual(line(composing).slice(-opened.past.length - 1))
      let back = opened
      while (canUndo(back)) back = undo(back)
      while (canRedo(back)) back = redo(back)
      expect(back.present).toBe(composing.present)
    }
  })
})
