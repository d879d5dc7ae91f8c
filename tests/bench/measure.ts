/** One side of a comparison: does its work once and answers its figure, milliseconds or a rate. */
export type Side = (round: number) => number | Promise<number>

/** The figures of both sides, by round. */
export interface Figures {
  readonly ours: readonly number[]
  readonly plain: readonly number[]
}

/**
 * Measures both sides in turn, and in each round in the other order, so that a noisy moment or a machine that warms up
 * favours neither. A round before the first warms up and does not count.
 */
export async function sideBySide(rounds: number, ours: Side, plain: Side): Promise<Figures> {
  const figures: { ours: number[]; plain: number[] } = { ours: [], plain: [] }
  for (let round = 0; round <= rounds; round++) {
    const turns = [
      { side: ours, kept: figures.ours },
      { side: plain, kept: figures.plain },
    ]
    for (const { side, kept } of round % 2 === 0 ? turns : turns.toReversed()) {
      const figure = await side(round)
      if (round > 0) kept.push(figure)
    }
  }
  return figures
}

/** The middle of each side's figures. */
export function medians({ ours, plain }: Figures): { readonly value: number; readonly baseline: number } {
  return { value: median(ours), baseline: median(plain) }
}

export function median(figures: readonly number[]): number {
  return percentile(figures, 50)
}

/** The figure below which so many per cent lie, interpolated between neighbours. Throws when there is none. */
export function percentile(figures: readonly number[], percent: number): number {
  const ordered = figures.toSorted((a, b) => a - b)
  const place = ((ordered.length - 1) * percent) / 100
  const [below, above] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]]
  if (below === undefined || above === undefined) throw new Error('Nothing was measured.')
  return below + (above - below) * (place - Math.floor(place))
}

/** How long some work takes, in milliseconds. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** How many of `count` pieces of work, done together, come to a second. */
export async function perSecond(count: number, work: () => unknown): Promise<number> {
  return (count * 1000) / (await milliseconds(work))
}
