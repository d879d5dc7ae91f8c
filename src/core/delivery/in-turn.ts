/** Runs tasks one after the other, in the order they came; a failed one does not hold up the next. */
export function openInTurn(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const mine = last.then(task, task)
    last = mine.catch(() => {})
    return mine
  }
}
