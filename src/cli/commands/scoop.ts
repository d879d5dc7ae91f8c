import { parseArgs } from 'node:util'
import { type ProblemWords, tell } from '../../core/base/problem.ts'
import { commonOptions } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Captures addresses one by one; a failure does not stop the rest. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, topic: { type: 'string' } },
    allowPositionals: true,
  })
  if (positionals.length === 0) throw new UsageError('Which address?')
  const scooped: { id: string; title: string; url: string | null; already: boolean; remarks: readonly string[] }[] = []
  const failed: { url: string; problem: ProblemWords }[] = []
  await withNewsroom(values, 'scoop', async handlers => {
    const topic = await topicId(handlers, values.topic)
    for (const url of positionals) {
      try {
        const { article, already, remarks } = await handlers['scoop.page']({ url, topicId: topic, scoopedBy: null })
        scooped.push({ id: article.id, title: article.title, url: article.url, already, remarks })
      } catch (error) {
        const problem = tell(error)
        failed.push({ url, problem })
        say(`${problem.what} ${problem.remedy}`)
      }
    }
  })
  print(values.json, { scooped, failed }, () =>
    scooped.map(({ id, title, already }) => `${id}  ${title}${already ? '  (already in the library)' : ''}`).join('\n'),
  )
  return failed.length > 0 ? 1 : 0
}
