/** Anything kept in a collection has an id that never changes. */
export interface Kept {
  readonly id: string
}

/** One record before and after; `undefined` is "was not there" or "is gone". */
export interface Change<T extends Kept = Kept> {
  /** Where it is taken back. */
  readonly collection: Pick<Collection<T>, 'changeMany'>
  readonly id: string
  readonly before: T | undefined
  readonly after: T | undefined
}

/** Gives the record's next value from its present one; `undefined` removes it, the same object leaves it be. */
export type Edit<T extends Kept> = (now: T | undefined, id: string) => T | undefined

/**
 * A kept set of records. Values are immutable: an edit answers a new object.
 * A promise of `change` or `changeMany` resolves once the change is on disk and survives a power cut;
 * when it rejects (a Problem), memory and disk are as they were.
 */
export interface Collection<T extends Kept> {
  readonly name: string
  get(id: string): Promise<T | undefined>
  all(): Promise<readonly T[]>
  /** How many records there are in the file that holds, or would hold, this one: each of them is written when one of them changes. */
  countBeside(id: string): Promise<number>
  change(id: string, edit: Edit<T>): Promise<Change<T>>
  /** One durable step for many records; answers only the records that changed. */
  changeMany(ids: readonly string[], edit: Edit<T>): Promise<readonly Change<T>[]>
  /** Called after each durable step with what changed; the answer unsubscribes. */
  onChange(listener: (changes: readonly Change<T>[]) => void): () => void
}
