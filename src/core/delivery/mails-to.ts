import type { Deliveries } from './deliveries.ts'

// Every delivery that is looked into is read from disk: enough to answer “what did you send me”, few enough not to wait for.
const deliveriesLookedInto = 20

/** One mail of a delivery to one person, and what became of it. */
interface MailTold {
  readonly deliveryId: string
  readonly at: string
  readonly subject: string
  readonly fate: string
  readonly reply: string
}

/** The digests that the latest deliveries sent to somebody, the latest first. */
export async function mailsTo(
  person: { readonly id: string; readonly email: string },
  { operations }: Deliveries,
): Promise<readonly MailTold[]> {
  const all = await operations['delivery.list'](undefined)
  const latest = all.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1)).slice(0, deliveriesLookedInto)
  const mails: MailTold[] = []
  for (const { id, startedAt, subject } of latest) {
    const { rows } = await operations['delivery.recipients']({ id, fate: null, text: person.email, offset: 0, limit: 20 })
    const found = rows.find(({ subscriberId }) => subscriberId === person.id)
    if (found) mails.push({ deliveryId: id, at: found.at ?? startedAt, subject, fate: found.fate, reply: found.reply })
  }
  return mails
}
