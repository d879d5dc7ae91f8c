import type { Standing } from '../subscriber.ts'
import { fold } from '../own-columns.ts'
import type { PeopleTable, TableKind } from './people-table.ts'

/** A mailing service whose exports are known by their columns. */
export interface Service {
  readonly name: string
  /** Columns that every export of it has; the first service that has them all is the one. */
  readonly columns: readonly string[]
  /** Columns with a meaning of their own there. */
  readonly standing?: string
}

const services: readonly Service[] = [
  { name: 'Mailchimp', columns: ['Email Address', 'LEID', 'EUID'] },
  { name: 'Mailchimp', columns: ['Email Address', 'MEMBER_RATING'] },
  { name: 'Substack', columns: ['email', 'active_subscription'] },
  { name: 'Ghost', columns: ['email', 'subscribed_to_emails'] },
  { name: 'listmonk', columns: ['uuid', 'email', 'attributes', 'status'] },
  { name: 'Keila', columns: ['Email', 'Data', 'Status'] },
  { name: 'Keila', columns: ['Email', 'Data', 'External ID'] },
  { name: 'beehiiv', columns: ['email', 'status', 'tier'] },
  { name: 'beehiiv', columns: ['email', 'unsubscribed_at', 'stripe_customer_id'] },
  { name: 'Curated', columns: ['Email Address', 'Subscribed at', 'UTM Source'] },
  { name: 'Buttondown', columns: ['email_address', 'type'], standing: 'type' },
  { name: 'Buttondown', columns: ['email', 'type', 'creation_date'], standing: 'type' },
  { name: 'Buttondown', columns: ['email', 'subscriber_type', 'creation_date'], standing: 'subscriber_type' },
]

/** The service whose export this is; undefined for none that is known. */
export function serviceOf({ columns }: Pick<PeopleTable, 'columns'>): Service | undefined {
  const names = new Set(columns.map(fold))
  return services.find(service => service.columns.every(column => names.has(fold(column))))
}

const kindNames: Readonly<Record<TableKind, string>> = { csv: 'CSV', workbook: 'Excel workbook', vcard: 'vCard', json: 'JSON' }

/** What a file is, in words. */
export function formatName(table: PeopleTable, own: boolean): string {
  return own ? 'Broadsheet' : (serviceOf(table)?.name ?? kindNames[table.kind])
}

/**
 * The standing of those of whom a file says nothing. Some services put who left and whose mail came back into files of their own,
 * which say it by their columns or by their names alone (Mailchimp: `unsubscribed_members_export_….csv`).
 */
export function standingOfFile({ name, columns }: Pick<PeopleTable, 'name' | 'columns'>): Standing['is'] {
  const names = new Set(columns.map(fold))
  if (names.has('cleantime')) return 'bouncing'
  if (names.has('unsubtime')) return 'left'
  const file = name.slice(name.lastIndexOf('/') + 1).toLowerCase()
  const word =
    /(?:^|[^a-z])(cleaned|bounced|unsubscribed|unsubscribes|optouts?|opt-outs?|suppress(?:ed|ions?)|nonsubscribed|non-subscribed|complain(?:ed|ts))(?:[^a-z]|$)/.exec(
      file,
    )?.[1] ?? ''
  if (/^(?:cleaned|bounced)$/.test(word)) return 'bouncing'
  if (word.startsWith('complain')) return 'complained'
  if (word.startsWith('non')) return 'pending'
  return word === '' ? 'subscribed' : 'left'
}
