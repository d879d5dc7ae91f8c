/** The texts of a library one after the other in memory, each found by its article's number. */
export class HeldSequences {
  readonly #bytes: Buffer
  #used = 0
  // In the order in which they lie; one that was replaced or removed stays where it was.
  readonly #starts: number[] = []
  readonly #articles: number[] = []
  /** Where each article's own text is in that order, plus one. */
  readonly #places: number[] = []

  /** Room for so many bytes. */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size)
  }

  /** False when there is no room left. */
  add(n: number, words: Uint8Array): boolean {
    if (this.#used + words.length > this.#bytes.length) return false
    this.#bytes.set(words, this.#used)
    this.#starts.push(this.#used)
    this.#articles.push(n)
    while (this.#places.length <= n) this.#places.push(0)
    this.#places[n] = this.#starts.length
    this.#used += words.length
    return true
  }

  remove(n: number): void {
    if (n < this.#places.length) this.#places[n] = 0
  }

  of(n: number): Buffer | null {
    const place = this.#places[n] ?? 0
    return place === 0 ? null : this.#bytes.subarray(this.#starts[place - 1], this.#endOf(place - 1))
  }

  /** Calls `each` for every place where these bytes stand within an article's text, with the text from their end on. */
  eachWith(run: Buffer, each: (n: number, rest: Buffer) => void): void {
    const bytes = this.#bytes.subarray(0, this.#used)
    let order = 0
    for (let at = bytes.indexOf(run); at >= 0; at = bytes.indexOf(run, at + 1)) {
      while (this.#endOf(order) <= at) order += 1
      const n = this.#articles[order] ?? 0
      const [from, to] = [at + run.length, this.#endOf(order)]
      if (from <= to && this.#places[n] === order + 1) each(n, bytes.subarray(from, to))
    }
  }

  #endOf(order: number): number {
    return this.#starts[order + 1] ?? this.#used
  }
}
