/** What a benchmark found: our figure, and the plain way's in the same run. */
export interface Measurement {
  readonly value: number
  readonly baseline: number
  /** What was measured against what. */
  readonly note: string
}

/** One line of `npm run bench`. */
export interface Bench {
  /** `<area>.<what>`, as DESIGN §8 has it. */
  readonly name: string
  /** `ms`, `MB`, `bytes` or `unknown` (smaller is better), or `…/s` (larger is better). */
  readonly unit: string
  /** Measures, in a folder that it shares with the other benchmarks of its area, and that is gone after the run. */
  measure(folder: string): Promise<Measurement>
}

/** A benchmark's outcome as one line of JSON. `ratio` is value / baseline. Throws when there is nothing to compare with. */
export function benchLine({ name, unit }: Pick<Bench, 'name' | 'unit'>, { value, baseline, note }: Measurement): string {
  if (!(Number.isFinite(value) && baseline > 0 && Number.isFinite(baseline)))
    throw new Error(`${name} measured ${value} against ${baseline}`)
  return JSON.stringify({ name, value: rounded(value), unit, baseline: rounded(baseline), ratio: rounded(value / baseline), note })
}

/** The benchmarks whose names begin with one of `names`; all when none is given. */
export function chosenBenches<B extends Pick<Bench, 'name'>>(benches: readonly B[], names: readonly string[]): readonly B[] {
  return names.length === 0 ? benches : benches.filter(({ name }) => names.some(start => name.startsWith(start)))
}

/** Four digits: more would be noise. */
function rounded(figure: number): number {
  return Number(figure.toPrecision(4))
}
