/**
 * What merge fields are filled in with, by field name: `name`, `email`, `unsubscribe` (an address to open),
 * `sender` (the postal address), `number`, and the reader's own attributes.
 */
export type MergeValues = Readonly<Record<string, string>>

/** Where a merged value lands; each place has its own escaping. */
export type MergePlace = 'html' | 'text' | 'header'
