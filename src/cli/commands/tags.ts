import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { Answer } from '../answer.ts'
import { commonOptions } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { count, print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

type Verb = (handlers: Handlers, tags: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = { list, rename, merge, remove }

/** The tags of the whole library: lists, renames, merges and removes them. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true })
  const [name = 'list', ...tags] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with tags? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text } = await withNewsroom(values, `tags ${name}`, handlers => verb(handlers, tags))
  print(values.json, value, () => text)
  return 0
}

async function list(handlers: Handlers): Promise<Answer> {
  const value = await handlers['tags.list'](undefined)
  return { value, text: table(value.map(tag => [`${tag.count}`, tag.name])) }
}

async function rename(handlers: Handlers, [old, to]: readonly string[]): Promise<Answer> {
  if (old === undefined || to === undefined) throw new UsageError('Rename which tag to what?')
  return changed(handlers['tags.rename']({ names: [old], to, merge: false }))
}

async function merge(handlers: Handlers, tags: readonly string[]): Promise<Answer> {
  const to = tags.at(-1)
  if (to === undefined || tags.length < 2) throw new UsageError('Merge which tags into which? The last one stays.')
  return changed(handlers['tags.rename']({ names: tags.slice(0, -1), to, merge: true }))
}

async function remove(handlers: Handlers, tags: readonly string[]): Promise<Answer> {
  if (tags.length === 0) throw new UsageError('Remove which tags?')
  return changed(handlers['tags.remove'](tags))
}

async function changed(step: ReturnType<Handlers['tags.remove']>): Promise<Answer> {
  const value = await step
  return { value, text: `${count(value.count, 'article')} changed.` }
}
