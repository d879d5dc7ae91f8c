import type { Standing } from '../subscriber.ts'
import { fold } from '../own-columns.ts'

const words: Readonly<Record<Standing['is'], string>> = {
  subscribed: `subscribed, active, enabled, confirmed, verified, regular, premium, gifted, trialed, trialing, trial, paid, free, comped, churning, churned,
    past due, paused, true, yes, y, 1, on, abonniert, aktiv, ja, oui, abonné, inscrit, sí, suscrito, activo, attivo, iscritto, actief, ativo, aktywny`,
  left: `left, unsubscribed, unsubscribe, inactive, disabled, removed, deleted, opted out, opt out, blocklisted, blocked, blacklisted, suppressed,
    archived, false, no, n, 0, off, abgemeldet, inaktiv, nein, non, désabonné, désinscrit, baja, inactivo, disiscritto, cancelado, wypisany`,
  bouncing: 'bouncing, bounced, bounce, hard bounced, hard bounce, cleaned, undeliverable, unreachable, invalid',
  complained: 'complained, complaint, spam, spammy, abuse, marked as spam, reported spam',
  pending: `pending, unconfirmed, unactivated, unverified, not confirmed, validating, awaiting confirmation, waiting, upcoming, unpaid, transactional,
    nonsubscribed, non subscribed`,
}
const standingOfWord = new Map(
  (Object.keys(words) as Standing['is'][]).flatMap(is => words[is].split(',').map(word => [fold(word), is] as const)),
)

/** Columns of other services in which anything at all means that the person is away. */
const awayWhenFilled: Readonly<Record<string, Standing['is']>> = {
  unsubtime: 'left',
  unsubscribedat: 'left',
  unsubscriptiondate: 'left',
  cleantime: 'bouncing',
}
const standingColumns = new Set([
  'standing',
  'status',
  'state',
  'subscriptionstatus',
  'subscriberstatus',
  'emailstatus',
  'memberstatus',
  'subscribed',
  'issubscribed',
  'subscribedtoemails',
  'unsubscribed',
  'isunsubscribed',
  'optedout',
  'emaildisabled',
])
/** Columns that say no where others say yes. */
const negated = new Set(['emaildisabled', 'unsubscribed', 'isunsubscribed', 'optedout'])

/** True for a column name that other services give to a person's standing. */
export function isStandingColumn(column: string): boolean {
  const name = fold(column)
  return standingColumns.has(name) || Object.hasOwn(awayWhenFilled, name)
}

/** The standing a cell tells; an empty cell tells nothing and is `otherwise`, a word we do not know is null. */
export function readStanding(column: string, cell: string, otherwise: Standing['is'] = 'subscribed'): Standing['is'] | null {
  const [name, word] = [fold(column), fold(cell)]
  if (word === '') return otherwise
  if (Object.hasOwn(awayWhenFilled, name)) return awayWhenFilled[name] ?? null
  const told = standingOfWord.get(word) ?? null
  if (!negated.has(name) || told === null) return told
  return told === 'subscribed' ? 'left' : 'subscribed'
}
