import type { Standing } from '../subscriber.ts'
import { fold } from './cell.ts'

const words: Readonly<Record<Standing['is'], readonly string[]>> = {
  subscribed: ['subscribed', 'active', 'enabled', 'confirmed', 'regular', 'true', 'yes', '1'],
  left: ['left', 'unsubscribed', 'inactive', 'disabled', 'removed', 'optedout', 'blocklisted', 'blacklisted', 'false', 'no', '0'],
  bouncing: ['bouncing', 'bounced', 'cleaned', 'undeliverable', 'unreachable'],
  complained: ['complained', 'complaint', 'spam', 'abuse'],
  pending: ['pending', 'unconfirmed', 'unactivated'],
}
const standingOfWord = new Map((Object.keys(words) as Standing['is'][]).flatMap(is => words[is].map(word => [word, is] as const)))

/** Columns of other services in which anything at all means that the person is away. */
const awayWhenFilled: Readonly<Record<string, Standing['is']>> = {
  unsubtime: 'left',
  unsubscribedat: 'left',
  unsubscriptiondate: 'left',
  cleantime: 'bouncing',
}
const standingColumns = new Set(['standing', 'status', 'subscriptionstatus', 'subscribed', 'subscribedtoemails', 'emaildisabled'])

/** True for a column name that other services give to a person's standing. */
export function isStandingColumn(column: string): boolean {
  const name = fold(column)
  return standingColumns.has(name) || Object.hasOwn(awayWhenFilled, name)
}

/** The standing a cell tells; an empty cell tells nothing and is `subscribed`, a word we do not know is null. */
export function readStanding(column: string, cell: string): Standing['is'] | null {
  const [name, word] = [fold(column), fold(cell)]
  if (word === '') return 'subscribed'
  if (Object.hasOwn(awayWhenFilled, name)) return awayWhenFilled[name] ?? null
  const told = standingOfWord.get(word) ?? null
  if (name !== 'emaildisabled') return told
  return told === 'subscribed' ? 'left' : 'subscribed'
}
