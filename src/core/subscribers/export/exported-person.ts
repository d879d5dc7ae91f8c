import type { Subscriber } from '../subscriber.ts'

/** A person as a file carries them: with the names of their lists, for ids mean nothing elsewhere. */
export type ExportedPerson = Omit<Subscriber, 'listIds'> & { readonly lists: readonly string[] }
