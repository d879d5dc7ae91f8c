import { customAlphabet } from 'nanoid'

const short = customAlphabet('0123456789abcdefghijkmnpqrstuvwxyz', 12)

/** A new id of 12 characters, safe in file names and addresses (about 60 random bits). */
export function newId(): string {
  return short()
}

/**
 * A new id that begins with the month of `date` (UTC, `202611-…`), so that a record's file follows from its id; with the part
 * of that month when it has several files (`202611-p2-…`).
 */
export function newMonthId(date: Date, part = 0): string {
  const month = date.toISOString().slice(0, 7).replace('-', '')
  return part === 0 ? `${month}-${short()}` : `${month}-p${part}-${short()}`
}
