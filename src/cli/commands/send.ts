import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import { Problem } from '../../core/base/problem.ts'
import { commonOptions } from '../common-options.ts'
import { accountId, digestId, listId, segmentMeant, withNewsroom } from '../desk.ts'
import { deliveryWords, exitCodeOf, followDelivery } from '../follow-delivery.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...commonOptions,
  to: { type: 'string' },
  account: { type: 'string' },
  test: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  again: { type: 'boolean' },
  at: { type: 'string' },
  segment: { type: 'string' },
} as const

/** Sends a digest to a list and waits for the end; or a test; or says what would be sent. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [digest] = positionals
  const { to, test } = values
  if (digest === undefined || (to === undefined && test === undefined)) throw new UsageError('Which digest, and to which list (--to)?')
  return withNewsroom(values, 'send', async (handlers, newsroom) => {
    const order = { digestId: await digestId(handlers, digest), accountId: await accountId(handlers, values.account) }
    if (test !== undefined) {
      const outcome = await handlers['delivery.test']({ ...order, to: test })
      print(values.json, outcome, () =>
        outcome.sent
          .map(({ address, accepted, reply, meaning }) => `${address}: ${accepted ? 'accepted' : `refused. ${meaning}`.trim()} (${reply})`)
          .join('\n'),
      )
      return outcome.sent.every(({ accepted }) => accepted) ? 0 : 1
    }
    const segmentId = values.segment === undefined ? undefined : (await segmentMeant(handlers, values.segment)).id
    const whole = { ...order, segmentId, listId: await listId(handlers, to ?? '') }
    if (values['dry-run']) {
      const facts = await handlers['delivery.facts'](whole)
      const domain = await handlers['accounts.checkDomain'](order.accountId)
      print(values.json, { ...facts, domain }, () =>
        [
          `Would go to ${facts.audience.subscribed} subscribers as ${facts.from}: ${facts.subject}`,
          ...[...facts.findings, ...domain.findings.filter(({ level }) => level === 'warns')].map(
            ({ level, what, remedy }) => `${level}: ${what} ${remedy}`,
          ),
        ].join('\n'),
      )
      return facts.findings.some(({ level }) => level === 'blocks') ? 1 : 0
    }
    if (!values.again) await refuseTwice(handlers, whole)
    const { id } = await handlers['delivery.send'](values.at === undefined ? whole : { ...whole, at: instantOf(values.at) })
    const summary = await followDelivery(newsroom, id)
    print(values.json, summary, () => deliveryWords(summary))
    return exitCodeOf(summary)
  })
}

/** A time as the shell was given it: with its offset, or by this computer’s clock. */
function instantOf(words: string): string {
  const time = Date.parse(words)
  if (Number.isNaN(time)) throw new UsageError('--at is a time like 2026-11-27T08:00 or 2026-11-27T08:00+01:00.')
  return new Date(time).toISOString()
}

/** A line repeated from the shell's history must not mail everybody a second time. */
async function refuseTwice(
  handlers: Handlers,
  { digestId, listId }: { readonly digestId: string; readonly listId: string },
): Promise<void> {
  const same = (await handlers['delivery.list'](undefined)).find(
    delivery => delivery.digestId === digestId && delivery.listId === listId && delivery.counts.accepted > 0,
  )
  if (!same || same.state !== 'finished') return
  throw new Problem(
    'conflict',
    `“${same.subject}” went to ${same.listName} on ${same.startedAt.slice(0, 10)} (${same.counts.accepted} accepted).`,
    'Duplicate the digest for a new edition, or add --again to send it to everybody a second time.',
  )
}
