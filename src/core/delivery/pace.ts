/** Hands out turns, so many a second at most, in the order they were asked for. */
export function openPace(perSecond: number, sleep: (milliseconds: number) => Promise<void>): () => Promise<void> {
  const interval = perSecond > 0 ? 1000 / perSecond : 0
  let next = 0
  return async () => {
    const now = Date.now()
    const turn = Math.max(now, next)
    next = turn + interval
    if (turn > now) await sleep(turn - now)
  }
}
