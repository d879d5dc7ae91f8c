/**
 * Hands out turns, so many a second at most, in the order they were asked for; a pace of 0 is none. `now` is in milliseconds and
 * never goes back: by the time of day, a clock that is set back would hold everybody up for as long.
 */
export function openPace(
  perSecond: number,
  sleep: (milliseconds: number) => Promise<void>,
  now = () => performance.now(),
): () => Promise<void> {
  const interval = perSecond > 0 ? 1000 / perSecond : 0
  let next = 0
  return async () => {
    const asked = now()
    const turn = Math.max(asked, next)
    next = turn + interval
    if (turn > asked) await sleep(turn - asked)
  }
}
