import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canRedo, canUndo, historyOf, record, redo, undo, type History } from '../../../src/core/compose/history.ts'

function typed(...headlines: readonly string[]): History<string> {
  return headlines.reduce((history, headline) => record(history, headline, 'headline'), historyOf('Harbour'))
}

describe('the history of a digest', () => {
  it('takes the letters of one field for one step', () => {
    const history = typed('Harbour r', 'Harbour re', 'Harbour reopens')
    expect(undo(history).present).toBe('Harbour')
  })

  it('makes another field a step of its own', () => {
    const history = record(typed('Harbour reopens'), 'Harbour reopens today', 'blurb')
    expect(undo(history).present).toBe('Harbour reopens')
  })

  it('begins a new step after an undo, even in the same field', () => {
    const undone = undo(record(typed('Harbour reopens'), 'Quay', 'other'))
    expect(undo(record(undone, 'Harbour reopens at last', 'headline')).present).toBe('Harbour reopens')
  })

  it('forgets what was undone once something else is done', () => {
    expect(canRedo(record(undo(typed('Harbour reopens')), 'Ferry sails'))).toBe(false)
  })

  it('takes no step for the same value', () => {
    const history = typed('Harbour reopens')
    expect(record(history, 'Harbour reopens', 'anything')).toBe(history)
  })

  it('answers itself where there is nothing to undo or redo', () => {
    const history = historyOf('Harbour')
    expect([undo(history), redo(history)]).toEqual([history, history])
    expect(canUndo(history)).toBe(false)
  })

  it('keeps 500 steps', () => {
    let history = historyOf(0)
    for (let n = 1; n <= 700; n += 1) history = record(history, n)
    while (canUndo(history)) history = undo(history)
    expect(history.present).toBe(200)
  })

  it('comes back to the start by undoing all, and to the end by redoing all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.option(fc.constantFrom('a', 'b'), { nil: undefined })), { maxLength: 80 }), edits => {
        const done = edits.reduce((history, [value, key]) => record(history, value, key), historyOf(0))
        let history = done
        while (canUndo(history)) history = undo(history)
        expect(history.present).toBe(0)
        while (canRedo(history)) history = redo(history)
        expect([history.present, history.past]).toEqual([done.present, done.past])
      }),
    )
  })
})
