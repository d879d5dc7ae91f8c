import { EditorState, type TransactionSpec } from '@codemirror/state'
import { expect, it } from 'vitest'
import { editSteps } from '../../../src/renderer/src/mjml/edit-steps.ts'

/** How many steps edits are, one after the other. */
function stepsOf(start: string, ...edits: readonly TransactionSpec[]): readonly number[] {
  const stepOf = editSteps()
  let state = EditorState.create({ doc: start })
  const steps = edits.map(edit => {
    const transaction = state.update(edit)
    state = transaction.state
    return stepOf(transaction)
  })
  return steps.map(step => step - (steps[0] ?? 0))
}

const typed = (at: number, insert: string): TransactionSpec => ({ changes: { from: at, insert }, userEvent: 'input.type' })
const deleted = (from: number): TransactionSpec => ({ changes: { from, to: from + 1 }, userEvent: 'delete.backward' })

it('is one step to type on, and one to delete on', () => {
  expect(stepsOf('', typed(0, 'a'), typed(1, 'b'), typed(2, 'c'), deleted(2), deleted(1))).toEqual([0, 0, 0, 1, 1])
})

it('is a step of its own to type elsewhere, to begin a line, and to paste', () => {
  expect(stepsOf('wide enough', typed(0, 'a'), typed(8, 'b'), typed(9, 'c'))).toEqual([0, 1, 1])
  expect(stepsOf('', typed(0, 'a'), typed(1, '\n'), typed(2, 'b'))).toEqual([0, 1, 2])
  expect(stepsOf('', typed(0, 'a'), { changes: { from: 1, insert: 'b' }, userEvent: 'input.paste' }, typed(2, 'c'))).toEqual([0, 1, 2])
})
