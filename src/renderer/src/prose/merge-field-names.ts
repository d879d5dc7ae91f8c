/** A merge field that prose may hold, as it is written, and what a reader sees in its place. */
export interface OfferedField {
  readonly text: string
  readonly purpose: string
}

/** What every reader's mail knows; details of one's own go by their name in the same way. */
export const offeredFields: readonly OfferedField[] = [
  { text: '{{name|friend}}', purpose: 'The reader’s name, or “friend”' },
  { text: '{{email}}', purpose: 'The reader’s address' },
  { text: '{{number}}', purpose: 'The number of this edition' },
  { text: '{{date}}', purpose: 'The day of this edition' },
  { text: '{{view}}', purpose: 'Where it is on the web' },
  { text: '{{unsubscribe}}', purpose: 'The way to leave' },
  { text: '{{sender}}', purpose: 'Your postal address' },
]
