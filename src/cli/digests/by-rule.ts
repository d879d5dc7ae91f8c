import type { Handlers } from '../../contract/newsroom.ts'
import type { DigestRule } from '../../core/compose/rule/digest-rule.ts'
import type { Answer } from '../answer.ts'
import { topicId } from '../desk.ts'
import { say } from '../output.ts'
import { UsageError } from '../usage-error.ts'
import { digestAnswer } from './digest-words.ts'

interface RuleValues {
  readonly topic?: string
  readonly template?: string
  readonly subject?: string
  readonly sections?: string
  readonly 'days-ahead'?: string
}

/** `digest new --by-rule`: a topic's next digest of everything kept since the last one; none where that is nothing. */
export async function newByRule(handlers: Handlers, values: RuleValues): Promise<Answer> {
  const topic = await topicMeant(handlers, values.topic)
  const order = { topicId: topic, templateId: values.template ?? null, subject: values.subject ?? null }
  const { digest, explanation } = await handlers['digest.newByRule'](order)
  if (!digest) return { value: null, text: explanation.join(' ') }
  for (const reason of explanation) say(reason)
  return digestAnswer(digest)
}

/** `digest rule`: how a topic's next digest is made, changed where an option says so. */
export async function rule(handlers: Handlers, values: RuleValues, [topic]: readonly string[]): Promise<Answer> {
  const id = await topicMeant(handlers, topic)
  const now = await handlers['digest.rule'](id)
  const sections = sectionsMeant(values.sections) ?? now.sections
  const daysAhead = daysMeant(values['days-ahead'], now.daysAhead)
  const same = sections === now.sections && daysAhead === now.daysAhead
  const value = same ? now : await handlers['digest.saveRule']({ id, sections, daysAhead })
  return { value, text: ruleWords(value) }
}

/** The topic named; the only one where none is. */
async function topicMeant(handlers: Handlers, meant: string | undefined): Promise<string> {
  const named = await topicId(handlers, meant)
  const [only, ...others] = named === null ? await handlers['topics.list'](undefined) : []
  const id = named ?? (others.length === 0 ? only?.id : undefined)
  if (id === undefined) throw new UsageError('Of which topic? Give its title.')
  return id
}

function sectionsMeant(wish: string | undefined): DigestRule['sections'] | undefined {
  if (wish === undefined || wish === 'tags' || wish === 'last') return wish
  throw new UsageError('Sections are by tags, or those of the last digest: give tags or last.')
}

function daysMeant(wish: string | undefined, now: number | null): number | null {
  if (wish === undefined) return now
  if (wish === 'never') return null
  if (/^\d{1,2}$/.test(wish)) return Number(wish)
  throw new UsageError('How many days before it is due? Give a number, or never.')
}

function ruleWords({ sections, daysAhead }: DigestRule): string {
  const how = sections === 'tags' ? 'by tags and likeness' : 'under the titles of the last digest'
  const when = daysAhead === null ? 'when you ask for it' : `by itself ${daysAhead} days before it is due`
  return `Everything kept since the last digest, ${how}, made ${when}.`
}
