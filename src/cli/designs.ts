import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Handlers } from '../contract/newsroom.ts'
import type { Template } from '../core/compose/template.ts'
import type { Theme } from '../core/compose/theme.ts'
import { writeFileDurably } from '../node/files/write-file-durably.ts'
import type { Answer } from './answer.ts'
import { commonOptions } from './common-options.ts'
import { withNewsroom } from './desk.ts'
import { entryOf } from './entry-of.ts'
import { print, table } from './output.ts'
import { UsageError } from './usage-error.ts'

/** `themes` and `templates` are asked the same things. */
type Design = 'themes' | 'templates'
type Verb = (handlers: Handlers, design: Design, subject: string, more: More) => Promise<Answer>
interface More {
  readonly out: string | undefined
  readonly words: string
}

const verbs: Readonly<Record<string, Verb>> = {
  async list(handlers, design) {
    const value = await handlers[`${design}.list`](undefined)
    return { value, text: table(value.map(({ id, name, description }) => [id, name, description])) }
  },
  async import(handlers, design, file) {
    const value = await handlers[`${design}.import`]({ source: { from: 'path', path: resolve(file) } })
    return { value, text: `${value.id}  ${value.name}` }
  },
  async export(handlers, design, id, { out }) {
    const value = await handlers[`${design}.export`](id)
    if (out === undefined) return { value, text: value.text.replace(/\n$/, '') }
    const file = resolve(out)
    await writeFileDurably(file, value.text)
    return { value: { name: value.name, file }, text: file }
  },
  async rename(handlers, design, id, { words }) {
    if (!(await handlers[`${design}.own`](undefined)).includes(id))
      throw new UsageError('Only what is your own can be renamed. Give its id.')
    const value = design === 'themes' ? await renamedTheme(handlers, id, words) : await renamedTemplate(handlers, id, words)
    return { value, text: `${value.id}  ${value.name}` }
  },
  async remove(handlers, design, id) {
    const value = await handlers[`${design}.remove`](id)
    return { value, text: value.label }
  },
}

/** Lists, imports, exports, renames and removes designs of one kind. */
export async function runDesigns(design: Design, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, out: { type: 'string' } },
    allowPositionals: true,
  })
  const [name = 'list', subject, ...words] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with ${design}? One of ${Object.keys(verbs).join(', ')}.`)
  if (subject === undefined && name !== 'list') throw new UsageError(name === 'import' ? 'Which file?' : 'Which one? Give its id.')
  const answer = await withNewsroom(values, `${design} ${name}`, handlers =>
    verb(handlers, design, subject ?? '', { out: values.out, words: words.join(' ') }),
  )
  print(values.json, answer.value, () => answer.text)
  return 0
}

async function renamedTheme(handlers: Handlers, id: string, name: string): Promise<Theme> {
  const theme = (await handlers['themes.list'](undefined)).find(each => each.id === id)
  if (!theme) throw new UsageError('There is no such theme.')
  return handlers['themes.save']({ ...theme, name })
}

async function renamedTemplate(handlers: Handlers, id: string, name: string): Promise<Template> {
  const template = (await handlers['templates.list'](undefined)).find(each => each.id === id)
  if (!template) throw new UsageError('There is no such template.')
  return handlers['templates.save']({ ...template, name })
}
