import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { Undoable } from '../../core/base/port.ts'
import type { Answer } from '../answer.ts'
import { commonOptions } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

type Verb = (handlers: Handlers, words: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = {
  async list(handlers) {
    const value = await handlers['spelling.words'](undefined)
    return { value, text: value.join('\n') }
  },
  add: async (handlers, words) => changed(await handlers['spelling.add'](some(words))),
  remove: async (handlers, words) => changed(await handlers['spelling.remove'](some(words))),
}

/** The words that the curator holds for right, whatever the dictionaries say. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true })
  const [name = 'list', ...words] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with words? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text } = await withNewsroom(values, `words ${name}`, handlers => verb(handlers, words))
  print(values.json, value, () => text)
  return 0
}

function some(words: readonly string[]): readonly string[] {
  if (words.length === 0) throw new UsageError('Which words?')
  return words
}

function changed(undoable: Undoable | null): Answer {
  return { value: { changed: undoable !== null }, text: undoable ? `${undoable.label}.` : 'Nothing to change.' }
}
