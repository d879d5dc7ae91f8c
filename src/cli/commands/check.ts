import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { LinksKnown } from '../../core/check/check-operations.ts'
import type { Finding } from '../../core/check/finding.ts'
import type { PreSendFacts } from '../../core/delivery/delivery-operations.ts'
import { type CommonValues, commonOptions } from '../common-options.ts'
import { accountId, digestId, listId, withNewsroom } from '../desk.ts'
import { followWork } from '../follow-work.ts'
import { count, print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** What is found in a digest and, where there is a list to send it to, before it is sent; exit code 1 when something stops it. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...commonOptions,
      to: { type: 'string' },
      account: { type: 'string' },
      links: { type: 'boolean' },
      fix: { type: 'boolean' },
      ignore: { type: 'string', multiple: true },
      heed: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  })
  const [digest] = positionals
  if (digest === undefined) throw new UsageError('Which digest?')
  const report = await withNewsroom(values, 'check', async (handlers, newsroom) => {
    const id = await digestId(handlers, digest)
    for (const findingId of values.ignore ?? []) await handlers['checks.ignore']({ digestId: id, findingId, ignored: true })
    for (const findingId of values.heed ?? []) await handlers['checks.ignore']({ digestId: id, findingId, ignored: false })
    const fixed = values.fix === true ? await fixAll(handlers, id) : []
    const opened = await handlers['digest.open'](id)
    const found = await followWork(newsroom, () => handlers['checks.of']({ digest: opened, askLinks: values.links === true }))
    const facts = await factsOf(handlers, id, values)
    const findings = [...found.findings, ...beforeSending(facts)].toSorted((a, b) => ranks[a.level] - ranks[b.level])
    return { ...facts, findings, ignored: found.ignored, links: found.links, fixed }
  })
  for (const { what } of report.fixed) say(`Put right: ${what}`)
  print(values.json, report, () => wordsFor(report))
  return report.findings.some(({ level }) => level === 'stop') ? 1 : 0
}

interface Reported {
  readonly findings: readonly Found[]
  readonly ignored: readonly Finding[]
  readonly links: LinksKnown
}

type Found = Pick<Finding, 'id' | 'level' | 'what' | 'remedy'> & Partial<Finding>

const ranks: Readonly<Record<Found['level'], number>> = { stop: 0, warn: 1, hint: 2 }

async function fixAll(handlers: Handlers, id: string): Promise<readonly Finding[]> {
  const { findings } = await handlers['checks.of']({ digest: await handlers['digest.open'](id), askLinks: false })
  const mendable = findings.some(({ fix }) => fix && !fix.isGuess)
  return mendable ? (await handlers['checks.fix']({ digestId: id, findingIds: null })).fixed : []
}

/** Null where there is no list yet: the digest itself can be checked all the same. */
async function factsOf(
  handlers: Handlers,
  id: string,
  { to, account }: CommonValues & { readonly to?: string; readonly account?: string },
): Promise<PreSendFacts | null> {
  const list = to === undefined ? await defaultList(handlers) : await listId(handlers, to)
  return list === null ? null : handlers['delivery.facts']({ digestId: id, listId: list, accountId: await accountId(handlers, account) })
}

async function defaultList(handlers: Handlers): Promise<string | null> {
  return (await handlers['settings.read'](undefined)).defaultListId ?? (await handlers['lists.list'](undefined))[0]?.id ?? null
}

/** What sending finds besides: in the account, and among the subscribers. */
function beforeSending(facts: PreSendFacts | null): readonly Found[] {
  return (facts?.findings ?? [])
    .filter(({ of }) => of !== 'digest')
    .map(({ level, code, what, remedy }) => ({
      id: code,
      level: level === 'blocks' ? 'stop' : 'warn',
      blockId: null,
      what,
      remedy,
      fix: null,
    }))
}

function wordsFor({ findings, ignored, links }: Reported): string {
  const lines = findings.map(
    found =>
      `${found.level}: ${found.what} ${found.remedy}${found.fix && !found.fix.isGuess ? ` (--fix: ${found.fix.label})` : ''} [${found.id}]`,
  )
  const rest = ignored.length === 0 ? [] : [`${count(ignored.length, 'finding')} ignored.`]
  return [...(lines.length === 0 ? ['Nothing stands in the way.'] : lines), ...rest, ...linkWords(links)].join('\n')
}

function linkWords({ total, known, since }: LinksKnown): readonly string[] {
  if (total === 0 || since === null) return []
  return [`${known} of ${count(total, 'link')} asked, since ${since.slice(0, 10)}.`]
}
