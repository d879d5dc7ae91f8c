import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import { fates } from '../../contract/queries.ts'
import type { DeliveryReport, Fate } from '../../core/delivery/delivery.ts'
import { commonOptions, limitOption } from '../common-options.ts'
import { deliveryId, withNewsroom } from '../desk.ts'
import { deliveryWords } from '../follow-delivery.ts'
import { print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** What became of a delivery; or, with a fate, whose it is. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, fate: { type: 'string' }, limit: { type: 'string', default: '1000' } },
    allowPositionals: true,
  })
  const [meant] = positionals
  if (meant === undefined) throw new UsageError('Which delivery? Give its id or “latest”.')
  const [fate, limit] = [fateNamed(values.fate), limitOption(values.limit)]
  const { value, text } = await withNewsroom(values, 'report', async handlers => {
    const id = await deliveryId(handlers, meant)
    return fate === null ? wholeReport(handlers, id) : recipientsOf(handlers, id, fate, limit)
  })
  print(values.json, value, () => text)
  return 0
}

function fateNamed(word: string | undefined): Fate | null {
  if (word === undefined) return null
  return fates.find(fate => fate === word) ?? wrongFate()
}

function wrongFate(): never {
  throw new UsageError(`--fate is one of ${fates.join(', ')}.`)
}

async function wholeReport(handlers: Handlers, id: string) {
  const report = await handlers['delivery.report'](id)
  return { value: report, text: words(report) }
}

async function recipientsOf(handlers: Handlers, id: string, fate: Fate, limit: number) {
  const page = await handlers['delivery.recipients']({ id, fate, text: '', offset: 0, limit })
  return { value: page, text: table(page.rows.map(({ email, name, reply }) => [email, name, reply])) }
}

function words({ summary, domains, reasons, folder }: DeliveryReport): string {
  const tallies = domains.map(({ domain, accepted, rejected, deferred }) => [
    domain,
    `${accepted} accepted`,
    `${rejected} rejected`,
    `${deferred} deferred`,
  ])
  const replies = reasons.map(({ count, reply, meaning }) => `${count} × ${[meaning, reply].filter(Boolean).join(' ')}`)
  return [deliveryWords(summary), table(tallies), ...replies, `What was sent lies in ${folder}`].join('\n')
}
