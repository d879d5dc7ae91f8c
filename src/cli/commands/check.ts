import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import { Problem } from '../../core/base/problem.ts'
import { commonOptions } from '../common-options.ts'
import { accountId, digestId, listId, withNewsroom } from '../desk.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** What stands in the way of sending a digest; exit code 1 when something does. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, to: { type: 'string' }, account: { type: 'string' } },
    allowPositionals: true,
  })
  const [digest] = positionals
  if (digest === undefined) throw new UsageError('Which digest?')
  const facts = await withNewsroom(values, 'check', async handlers =>
    handlers['delivery.facts']({
      digestId: await digestId(handlers, digest),
      listId: values.to === undefined ? await defaultList(handlers) : await listId(handlers, values.to),
      accountId: await accountId(handlers, values.account),
    }),
  )
  print(
    values.json,
    facts,
    () => facts.findings.map(({ level, what, remedy }) => `${level}: ${what} ${remedy}`).join('\n') || 'Nothing stands in the way.',
  )
  return facts.findings.some(({ level }) => level === 'blocks') ? 1 : 0
}

async function defaultList(handlers: Handlers): Promise<string> {
  const id = (await handlers['settings.read'](undefined)).defaultListId ?? (await handlers['lists.list'](undefined))[0]?.id
  if (id === undefined)
    throw new Problem(
      'not-found',
      'There is no list to send to yet.',
      'Import subscribers first: “broadsheet subscribers import FILE --list NAME”.',
    )
  return id
}
