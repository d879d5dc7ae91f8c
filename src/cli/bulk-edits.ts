import type { Handlers } from '../contract/newsroom.ts'
import type { Input } from '../contract/operations.ts'
import type { ArticleValues } from './commands/article.ts'
import { topicId } from './desk.ts'
import { entryOf } from './entry-of.ts'
import { UsageError } from './usage-error.ts'

const states = { new: 'new', kept: 'kept', archived: 'archived' } as const

/** What the options of a command change on articles; an empty topic or language takes it away. Throws wrong usage for nothing. */
export async function bulkEdits(handlers: Handlers, values: ArticleValues): Promise<Input<'library.editMany'>['edits']> {
  const state = values.state === undefined ? undefined : entryOf(states, values.state)
  if (values.state !== undefined && !state)
    throw new UsageError(`--state is one of ${Object.keys(states).join(', ')}, not “${values.state}”.`)
  if (values.star && values.unstar) throw new UsageError('Star or unstar, not both.')
  const edits = {
    ...(values['add-tag'] && { addTags: values['add-tag'] }),
    ...(values['remove-tag'] && { removeTags: values['remove-tag'] }),
    ...(values.topic !== undefined && { topicId: await topicId(handlers, values.topic || undefined) }),
    ...(state && { state }),
    ...((values.star ?? values.unstar) !== undefined && { starred: values.star === true }),
    ...(values.curator !== undefined && { scoopedBy: values.curator }),
    ...(values.language !== undefined && { language: values.language || null }),
  }
  if (Object.keys(edits).length === 0)
    throw new UsageError('Change what? Give --add-tag, --remove-tag, --topic, --state, --star, --curator or --language.')
  return edits
}
