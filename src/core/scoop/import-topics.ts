import { oneLine } from '../base/text.ts'
import type { Topic } from '../library/topic.ts'
import { draftedTopic } from '../library/topics.ts'
import type { ImportItem, ParsedImport } from './imports/import-item.ts'
import type { ImportOrder } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/** Where the items of an import belong. */
export interface ImportTopics {
  /** The topic asked for, else the first that the file describes; null for none. */
  readonly main: string | null
  /** Topics that the library does not have yet. */
  readonly made: readonly Topic[]
  readonly idOf: (item: Pick<ImportItem, 'topic'>) => string | null
}

/** The topic asked for takes everything; else each item has its own, told by its title, and the rest the file's first. */
export async function topicsFor(
  { library, clock }: Pick<ScoopPorts, 'library' | 'clock'>,
  { topicId }: Pick<ImportOrder, 'topicId'>,
  { kind, topics }: Pick<ParsedImport, 'topics'> & { readonly kind: string },
): Promise<ImportTopics> {
  if (topicId !== null) return { main: topicId, made: [], idOf: () => topicId }
  const ids = new Map<string, string>()
  const made: Topic[] = []
  for (const topic of topics) {
    if (oneLine(topic.title) === '' || ids.has(key(topic.title))) continue
    const draft = { themeId: null, ...topic, id: null, curators: [...topic.curators], accountId: null, listId: null }
    const known = await library.topicByTitle(topic.title)
    const own = known ?? draftedTopic(draft, clock)
    if (!known) made.push(own)
    ids.set(key(topic.title), own.id)
  }
  const main = [...ids.values()][0] ?? null
  // In a library that was exported, an article without a topic has none.
  const otherwise = kind === 'broadsheet' || kind === 'opml' ? null : main
  return { main, made, idOf: ({ topic }) => (topic === null ? undefined : ids.get(key(topic))) ?? otherwise }
}

function key(title: string): string {
  return oneLine(title).toLowerCase()
}
