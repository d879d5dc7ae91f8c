import { Problem } from '../base/problem.ts'
import type { Topic } from '../library/topic.ts'
import type { NewDigest } from './compose-operations.ts'
import { blankTemplate } from './blank-template.ts'
import type { Digest } from './digest.ts'
import type { DigestPorts } from './digest-ports.ts'
import { noSuchTemplate } from './missing.ts'
import { newDigest } from './new-digest.ts'
import { rhythmOf } from './rhythm/rhythm.ts'
import type { Template } from './template.ts'

/** Makes and keeps a new draft. */
export async function startDigest(ports: DigestPorts, order: NewDigest): Promise<Digest> {
  const topic = await chosenTopic(ports, order.topicId)
  const template = await chosenTemplate(ports, order.templateId)
  const siblings = await digestsOf(ports, topic?.id ?? null)
  const now = ports.clock()
  const digest = newDigest({
    template,
    topic,
    subject: order.subject,
    last: siblings.at(-1),
    themeId: order.themeId,
    number: nextNumber(siblings),
    dueAt: rhythmOf(siblings, now)?.dueAt ?? null,
    now,
  })
  await ports.digests.change(digest.id, () => digest)
  return digest
}

/** A topic's digests, by number; null for those of no topic. */
export async function digestsOf({ digests }: Pick<DigestPorts, 'digests'>, topicId: string | null): Promise<readonly Digest[]> {
  const all = await digests.all()
  return all.filter(digest => digest.topicId === topicId).toSorted((a, b) => a.number - b.number || a.createdAt.localeCompare(b.createdAt))
}

/** The number after the highest. */
export function nextNumber(siblings: readonly Digest[]): number {
  return (siblings.at(-1)?.number ?? 0) + 1
}

/** Where there is only one topic, a digest is about that. */
async function chosenTopic({ topics }: DigestPorts, id: string | null): Promise<Topic | null> {
  if (id === null) {
    const [only, ...others] = await topics.all()
    return only && others.length === 0 ? only : null
  }
  const topic = await topics.get(id)
  if (!topic) throw new Problem('not-found', 'That topic is no longer in the library.', 'Choose another topic, or undo its removal.')
  return topic
}

async function chosenTemplate(ports: DigestPorts, id: string | null): Promise<Template> {
  const template = id === null ? blankTemplate((await ports.themes())[0]?.id ?? '') : (await ports.templates()).find(each => each.id === id)
  if (!template) throw noSuchTemplate()
  return template
}
