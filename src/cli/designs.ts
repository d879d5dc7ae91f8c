import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Handlers } from '../contract/newsroom.ts'
import { writeFileDurably } from '../node/files/write-file-durably.ts'
import type { Answer } from './answer.ts'
import { commonOptions } from './common-options.ts'
import { withNewsroom } from './desk.ts'
import { entryOf } from './entry-of.ts'
import { print, table } from './output.ts'
import { UsageError } from './usage-error.ts'

/** `themes` and `templates` are asked the same things. */
type Design = 'themes' | 'templates'
type Verb = (handlers: Handlers, design: Design, subject: string, out: string | undefined) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = {
  async list(handlers, design) {
    const value = await handlers[`${design}.list`](undefined)
    return { value, text: table(value.map(({ id, name, description }) => [id, name, description])) }
  },
  async import(handlers, design, file) {
    const value = await handlers[`${design}.import`]({ source: { from: 'path', path: resolve(file) } })
    return { value, text: `${value.id}  ${value.name}` }
  },
  async export(handlers, design, id, out) {
    const value = await handlers[`${design}.export`](id)
    if (out === undefined) return { value, text: value.text.replace(/\n$/, '') }
    const file = resolve(out)
    await writeFileDurably(file, value.text)
    return { value: { name: value.name, file }, text: file }
  },
  async remove(handlers, design, id) {
    const value = await handlers[`${design}.remove`](id)
    return { value, text: value.label }
  },
}

/** Lists, imports, exports and removes designs of one kind. */
export async function runDesigns(design: Design, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, out: { type: 'string' } },
    allowPositionals: true,
  })
  const [name = 'list', subject] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with ${design}? One of ${Object.keys(verbs).join(', ')}.`)
  if (subject === undefined && name !== 'list') throw new UsageError(name === 'import' ? 'Which file?' : 'Which one? Give its id.')
  const answer = await withNewsroom(values, `${design} ${name}`, handlers => verb(handlers, design, subject ?? '', values.out))
  print(values.json, answer.value, () => answer.text)
  return 0
}
