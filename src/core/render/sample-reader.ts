import type { Digest } from '../compose/digest.ts'
import { editionDate } from './dates.ts'
import type { MergeValues } from './merge-values.ts'
import type { Reader } from './render-ports.ts'

/** Whom a preview is for when nobody is named. */
export const sampleReader: Reader = { name: 'Robin Quayle', email: 'robin@example.org', attributes: {}, tags: [] }

/** A reader's merge fields as a preview fills them in; the way to leave and the postal address are the account's to know. */
export function previewValues({ name, email, attributes }: Reader, { number, changedAt, language, webAddress }: Digest): MergeValues {
  return {
    ...attributes,
    name,
    email,
    number: String(number),
    date: editionDate(changedAt, language),
    view: webAddress || 'https://example.org/view',
    unsubscribe: 'https://example.org/unsubscribe',
    sender: 'The postal address of your sending account',
  }
}
