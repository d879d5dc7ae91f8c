import type { Fate, RecipientFate } from './delivery.ts'
import type { FateBook, RecipientState } from './fate-book.ts'
import type { Recipient, Recipients } from './manifest.ts'

export interface RecipientQuery {
  readonly fate: Fate | null
  /** Part of an address, a name or a reply. */
  readonly text: string
  readonly offset: number
  readonly limit: number
}

export interface RecipientPage {
  readonly total: number
  readonly rows: readonly RecipientFate[]
}

/** Recipients with their fates, in audience order. */
export function listRecipients(audience: Recipients, book: FateBook, query: RecipientQuery): RecipientPage {
  const text = query.text.trim().toLowerCase()
  const found: number[] = []
  for (let n = 0; n < book.size; n++) {
    if (query.fate !== null && book.fateOf(n) !== query.fate) continue
    if (text === '' || speaksOf(text, audience.at(n), book.at(n))) found.push(n)
  }
  const rows = found.slice(query.offset, query.offset + query.limit).flatMap(n => rowOf(audience.at(n), book, n))
  return { total: found.length, rows }
}

function speaksOf(text: string, recipient: Recipient | undefined, { reply }: RecipientState): boolean {
  return [recipient?.email ?? '', recipient?.name ?? '', reply].some(field => field.toLowerCase().includes(text))
}

function rowOf(recipient: Recipient | undefined, book: FateBook, n: number): readonly RecipientFate[] {
  if (!recipient) return []
  const { committed: _committed, ...state } = book.at(n)
  return [{ subscriberId: recipient.subscriberId, email: recipient.email, name: recipient.name, ...state }]
}
