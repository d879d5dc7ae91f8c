import { parseArgs } from 'node:util'
import { commonOptions } from '../common-options.ts'
import { deliveryId, withNewsroom } from '../desk.ts'
import { deliveryWords } from '../follow-delivery.ts'
import { print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** What became of a delivery. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true })
  const [delivery] = positionals
  if (delivery === undefined) throw new UsageError('Which delivery? Give its id or “latest”.')
  const report = await withNewsroom(values, 'report', async handlers => handlers['delivery.report'](await deliveryId(handlers, delivery)))
  print(values.json, report, () =>
    [
      deliveryWords(report.summary),
      table(
        report.domains.map(({ domain, accepted, rejected, deferred }) => [
          domain,
          `${accepted} accepted`,
          `${rejected} rejected`,
          `${deferred} deferred`,
        ]),
      ),
      ...report.reasons.map(({ count, reply }) => `${count} × ${reply}`),
      `What was sent lies in ${report.folder}`,
    ].join('\n'),
  )
  return 0
}
