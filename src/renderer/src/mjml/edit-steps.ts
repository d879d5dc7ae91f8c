import type { Transaction } from '@codemirror/state'

/** Tells for each edit whether it belongs to the step before it: typing on, or deleting on, where the last letter went, within a line. */
export function editSteps(): (transaction: Transaction) => number {
  let last: { readonly step: number; readonly doing: string; readonly at: number } | null = null
  return transaction => {
    const doing = ['input.type', 'delete'].find(event => transaction.isUserEvent(event)) ?? ''
    const { from, to, text, isOne } = onlyChange(transaction)
    const goesOn =
      last !== null && doing !== '' && last.doing === doing && isOne && !text.includes('\n') && last.at >= from && last.at <= to
    const step: number = last !== null && goesOn ? last.step : nextStep()
    last = { step, doing: text.includes('\n') ? '' : doing, at: from + text.length }
    return step
  }
}

// Steps of one editor must not be taken for those of another that was open before.
let steps = 0
const nextStep = (): number => ++steps

function onlyChange({ changes }: Transaction): { from: number; to: number; text: string; isOne: boolean } {
  let [from, to, text, count] = [0, 0, '', 0]
  changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    ;[from, to, text, count] = [fromA, toA, inserted.toString(), count + 1]
  })
  return { from, to, text, isOne: count === 1 }
}
