import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ProblemWords, tell } from '../../core/base/problem.ts'
import type { Handlers } from '../../contract/newsroom.ts'
import type { ScoopManyOutcome, ScoopResult, ScoopTarget } from '../../core/scoop/scoop-operations.ts'
import { commonOptions } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { followWork } from '../follow-work.ts'
import { print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...commonOptions,
  topic: { type: 'string' },
  by: { type: 'string' },
  file: { type: 'string', multiple: true },
  again: { type: 'boolean' },
  'as-given': { type: 'boolean' },
  tidy: { type: 'boolean' },
} as const

/** Captures addresses and files, or articles of the library again; a failure does not stop the rest. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const ways = [values.again, values['as-given'], values.tidy].filter(Boolean).length
  if (ways > 1) throw new UsageError('--again, --as-given and --tidy are said one at a time.')
  if (ways > 0 && (values.file || values.topic || values.by))
    throw new UsageError('--topic, --by and --file are for what is not in the library yet.')
  const lists = values.file ?? []
  if (positionals.length + lists.length === 0) throw new UsageError(ways > 0 ? 'Which article?' : 'Which address or file?')
  const { scooped, failed } = told(
    await withNewsroom(values, 'scoop', async (handlers, newsroom) => {
      if (values['as-given'] || values.tidy) return readdress(handlers, positionals, values.tidy ? 'tidy' : 'given')
      return followWork(newsroom, async () =>
        values.again
          ? handlers['scoop.again'](positionals)
          : handlers['scoop.many']({
              targets: [...positionals.map(targetOf), ...(await Promise.all(lists.map(listOf)))],
              topicId: await topicId(handlers, values.topic),
              scoopedBy: values.by ?? null,
            }),
      )
    }),
  )
  print(values.json, { scooped, failed }, () => scooped.map(line).join('\n'))
  return failed.length > 0 ? 1 : 0
}

function targetOf(place: string): ScoopTarget {
  return { source: isFile(place) ? { from: 'path', path: resolve(place) } : { from: 'url', url: place } }
}

/** What is there is a file; of what is not there, only what cannot be meant as an address. */
function isFile(place: string): boolean {
  if (/^https?:/i.test(place)) return false
  const ending = /\.(?:x?html?|mhtml?|url|webloc|desktop|pdf)$/i.test(place) && !/^[\w-]+(?:\.[\w-]+)+\//.test(place)
  return existsSync(place) || ending || /^(?:[./~\\]|[a-z]:\\)/i.test(place)
}

/** The addresses in a text; `-` is standard input. */
async function listOf(path: string): Promise<ScoopTarget> {
  const { readTextFile } = await import('../../node/sources/read-text-file.ts')
  return { source: { from: 'text', name: path === '-' ? 'standard input' : path, text: await readTextFile(path) } }
}

/** Each address is a problem of its own; one does not keep the others from being changed. */
async function readdress(handlers: Handlers, ids: readonly string[], as: 'given' | 'tidy'): Promise<Pick<ScoopManyOutcome, 'results'>> {
  const results: ScoopResult[] = []
  for (const [at, id] of ids.entries()) {
    try {
      const { article } = await handlers['scoop.address']({ id, as })
      const { title, url, capture } = article
      results.push({ target: id, at, became: 'filled', articleId: id, title, url, capture, remarks: [] })
    } catch (error) {
      results.push({ target: id, at, became: 'failed', problem: tell(error) })
    }
  }
  return { results }
}

interface Scooped {
  readonly target: string
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly already: boolean
  readonly filled: boolean
  readonly capture: string
  readonly remarks: readonly string[]
}

/** Every target is in one of the two; what went wrong is said as it is sorted. */
function told({ results }: Pick<ScoopManyOutcome, 'results'>) {
  const scooped: Scooped[] = []
  const failed: { readonly url: string; readonly problem: ProblemWords }[] = []
  for (const result of results) {
    if ('articleId' in result) {
      const { target, articleId, title, url, became, capture, remarks } = result
      scooped.push({ target, id: articleId, title, url, already: became !== 'scooped', filled: became === 'filled', capture, remarks })
      for (const remark of remarks) say(`${target}: ${remark}`)
    } else {
      const problem = problemOf(result)
      failed.push({ url: result.target, problem })
      say(`${problem.what} ${problem.remedy}`)
    }
  }
  return { scooped, failed }
}

function problemOf(result: Exclude<ScoopResult, { readonly articleId: string }>): ProblemWords {
  if (result.became === 'failed') return result.problem
  if (result.became === 'list')
    return { code: 'bad-input', what: `${result.target} holds many articles.`, remedy: 'Bring it in with “broadsheet import”.' }
  return { code: 'cancelled', what: `${result.target} was not scooped, as the work was ended.`, remedy: 'Scoop it again.' }
}

const captures: Readonly<Record<string, string>> = {
  paywalled: 'behind a paywall: the open part was saved',
  'needs-browser': 'needs a browser: no text was saved',
  unreachable: 'unreachable: only the address was saved',
  gone: 'gone: only the address was saved',
  link: 'only the address was saved',
}

function line({ id, title, already, filled, capture }: Scooped): string {
  const remarks = [filled ? 'brought up to date' : already && 'already in the library', captures[capture]].filter(Boolean)
  return `${id}  ${title}${remarks.length > 0 ? `  (${remarks.join('; ')})` : ''}`
}
