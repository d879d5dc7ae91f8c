const windowMs = 10_000

/** How fast something has gone over the last ten seconds, from how much was done at each call. */
export function openRate(): (done: number) => number {
  let samples: readonly { readonly at: number; readonly done: number }[] = []
  return done => {
    const now = performance.now()
    samples = [...samples.filter(({ at }) => now - at < windowMs), { at: now, done }]
    const [first] = samples
    return first && now > first.at ? Math.max(0, ((done - first.done) * 1000) / (now - first.at)) : 0
  }
}
