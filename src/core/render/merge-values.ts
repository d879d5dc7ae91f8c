/**
 * What merge fields are filled in with, by field name: `name`, `email`, `unsubscribe` (an address to open),
 * `view` (where the copy for the web is), `sender` (the postal address), `number`, `date`, and the reader's own attributes.
 */
export type MergeValues = Readonly<Record<string, string>>

/** Who reads: what parts that only some readers see are shown by, besides the reader's values. */
export interface Onlooker {
  readonly tags: readonly string[]
  /** Whether it is the copy for the web, which is nobody's mail. */
  readonly web: boolean
}

/** Where a merged value lands; each place has its own escaping. */
export type MergePlace = 'html' | 'text' | 'header'
