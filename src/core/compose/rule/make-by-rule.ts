import type { Article } from '../../library/article.ts'
import { arrangeDigest } from '../arrange/arrange-digest.ts'
import { planArrangement } from '../arrange/plan-arrangement.ts'
import type { Digest } from '../digest.ts'
import { articlesIn } from '../digest-contents.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { editKept } from '../kept-digest.ts'
import { digestsOf, requireTopic, startDigest } from '../start-digest.ts'
import { type DigestRule, usualRule } from './digest-rule.ts'
import type { RuleOrder, RuleOutcome } from './rule-operations.ts'
import { underLastTitles } from './sections-of-last.ts'

/** A topic's rule; the usual one where it has none. */
export async function ruleOf({ digestRules }: Pick<DigestPorts, 'digestRules'>, topicId: string): Promise<DigestRule> {
  return (await digestRules.get(topicId)) ?? usualRule(topicId)
}

/** Makes a topic's next digest of everything kept in it since the last. Skipped where that is nothing. Throws not-found. */
export async function makeByRule(ports: DigestPorts, order: RuleOrder): Promise<RuleOutcome> {
  const topic = await requireTopic(ports, order.topicId)
  const rule = await ruleOf(ports, topic.id)
  const siblings = await digestsOf(ports, topic.id)
  const last = siblings.at(-1)
  const articles = keptSince(await ports.articles.unusedOf(topic.id), siblings)
  if (articles.length === 0) {
    const since = last ? `since № ${last.number}` : 'yet'
    return { digest: null, explanation: [`Nothing was kept in “${topic.title}” ${since}, so no digest was made.`] }
  }
  const before = last ? await Promise.all(articlesIn(last).map(id => ports.articles.article(id).catch(() => null))) : []
  const known = [...articles, ...before.filter(article => article !== null)]
  const texts = new Map(await Promise.all(known.map(async ({ id }) => [id, await ports.articles.text(id)] as const)))
  const textOf = (id: string): string => texts.get(id) ?? ''
  const sameStories = await ports.articles.sameStories(articles.map(({ id }) => id))
  const planned = planArrangement({ articles, textOf, sameStories, held: new Set() })
  const plan = rule.sections === 'last' && last ? underLastTitles(planned, last, known, textOf) : planned
  const draft = await startDigest(ports, { ...order, templateId: order.templateId ?? (await templateOf(ports, last)) })
  return { digest: await editKept(ports, draft.id, now => arrangeDigest(now, plan, articles)), explanation: plan.explanation }
}

/** The template that a digest was started from, where it is still there. */
async function templateOf({ templates }: DigestPorts, digest: Digest | undefined): Promise<string | null> {
  return (await templates()).find(({ id }) => id === digest?.templateId)?.id ?? null
}

/** What was scooped since work began on the last digest that went out; all of it where none has. */
function keptSince(unused: readonly Article[], siblings: readonly Digest[]): readonly Article[] {
  const last = siblings.findLast(({ sentAt }) => sentAt !== null)
  return last ? unused.filter(({ scoopedAt }) => scoopedAt > last.createdAt) : unused
}
