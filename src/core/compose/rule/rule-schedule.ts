import { tell } from '../../base/problem.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { rhythmOf } from '../rhythm/rhythm.ts'
import { digestsOf } from '../start-digest.ts'
import type { DigestRule } from './digest-rule.ts'
import { makeByRule } from './make-by-rule.ts'

// The wall clock is looked at, not a timer set: a laptop that slept through the moment is late by no more than this.
const everySeconds = 60
const day = 86_400_000

/**
 * Makes the digests whose rules say so once their time has come, and says when one was skipped; what keeps one from being made is said
 * once and tried again. The answer stops it.
 */
export function openRuleSchedule(ports: DigestPorts): () => void {
  let looking = false
  const troubles = new Map<string, string>()

  async function lookOrTell(rule: DigestRule): Promise<void> {
    try {
      await lookAt(ports, rule)
      troubles.delete(rule.id)
    } catch (error) {
      const { what, remedy } = tell(error)
      if (troubles.get(rule.id) === what) return
      troubles.set(rule.id, what)
      ports.announcer.notice({ level: 'warning', what: `The next digest could not be made by its rule: ${what}`, remedy })
    }
  }

  return ports.repeat(everySeconds, async () => {
    if (looking) return
    looking = true
    try {
      for (const rule of await ports.digestRules.all()) await lookOrTell(rule)
    } finally {
      looking = false
    }
  })
}

/** Makes a topic's next digest where it is time, once for each due date; a draft that is there already is left to its curator. */
async function lookAt(ports: DigestPorts, rule: DigestRule): Promise<void> {
  // The rule of a topic that was removed rests: the topic may come back by undo.
  if (rule.daysAhead === null || !(await ports.topics.get(rule.id))) return
  const siblings = await digestsOf(ports, rule.id)
  const rhythm = rhythmOf(siblings, ports.clock())
  if (!rhythm || rhythm.dueAt === rule.doneFor || siblings.some(({ status }) => status === 'draft')) return
  if (Date.parse(rhythm.dueAt) - ports.clock().getTime() > rule.daysAhead * day) return
  const { digest, explanation } = await makeByRule(ports, { topicId: rule.id, templateId: null, subject: null })
  await ports.digestRules.change(rule.id, now => now && { ...now, doneFor: rhythm.dueAt })
  ports.announcer.notice(
    digest
      ? {
          level: 'info',
          what: `№ ${digest.number} is made and waits for you to edit it.`,
          remedy: 'Open it from the digests. It is not sent by itself.',
        }
      : { level: 'info', what: explanation.join(' '), remedy: 'This one was skipped. The next is looked at when it is due.' },
  )
}
