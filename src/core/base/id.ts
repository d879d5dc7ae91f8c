import { customAlphabet } from 'nanoid'

const short = customAlphabet('0123456789abcdefghijkmnpqrstuvwxyz', 12)

/** A new id of 12 characters, safe in file names and addresses (about 60 random bits). */
export function newId(): string {
  return short()
}

/** A new id that begins with the month of `date` (UTC, `202611-…`), so that a record's file follows from its id. */
export function newMonthId(date: Date): string {
  return `${date.toISOString().slice(0, 7).replace('-', '')}-${short()}`
}
