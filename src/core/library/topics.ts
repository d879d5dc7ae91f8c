import type { Collection } from '../base/collection.ts'
import { newId } from '../base/id.ts'
import type { Clock } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { oneLine } from '../base/text.ts'
import type { LibraryPorts } from './library-ports.ts'
import { noSuchTopic } from './missing.ts'
import type { Topic, TopicDraft } from './topic.ts'

/** All topics, by title. */
export async function listTopics(topics: Collection<Topic>): Promise<readonly Topic[]> {
  return (await topics.all()).toSorted((a, b) => a.title.localeCompare(b.title))
}

/** The topic of that title, whatever its case. */
export async function topicByTitle(topics: Collection<Topic>, title: string): Promise<Topic | undefined> {
  const wanted = oneLine(title).toLowerCase()
  return (await topics.all()).find(topic => topic.title.toLowerCase() === wanted)
}

/** Adds a topic (draft without id) or changes one. */
export async function saveTopic({ topics, clock }: LibraryPorts, draft: TopicDraft): Promise<Topic> {
  const topic = draftedTopic(draft, clock)
  const { after } = await topics.change(topic.id, now => {
    if (!now && draft.id !== null) throw noSuchTopic()
    return { ...topic, createdAt: now?.createdAt ?? topic.createdAt }
  })
  if (!after) throw noSuchTopic()
  return after
}

/** A draft as the topic it would be, made now. Throws bad-input. */
export function draftedTopic(draft: TopicDraft, clock: Clock): Topic {
  const title = oneLine(draft.title)
  if (title === '') throw new Problem('bad-input', 'A topic needs a title.', 'Name the beat in a few words, such as “Harbour and fishing”.')
  const curators = [...new Set(draft.curators.map(oneLine).filter(name => name !== ''))]
  return { ...draft, id: draft.id ?? newId(), title, curators, createdAt: clock().toISOString() }
}

/** Refuses a topic that is not there; null (no topic) and undefined (not asked for) pass. */
export async function requireTopic(topics: Collection<Topic>, id: string | null | undefined): Promise<void> {
  if (typeof id === 'string' && !(await topics.get(id))) throw noSuchTopic()
}
