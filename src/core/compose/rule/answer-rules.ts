import type { Answering } from '../../base/answering.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { requireTopic } from '../start-digest.ts'
import { makeByRule, ruleOf } from './make-by-rule.ts'
import type { RuleOperations } from './rule-operations.ts'

/** The operations of digest rules. */
export function answerRules(ports: DigestPorts): Answering<RuleOperations> {
  return {
    'digest.rule': topicId => ruleOf(ports, topicId),
    async 'digest.saveRule'(rule) {
      await requireTopic(ports, rule.id)
      const { after } = await ports.digestRules.change(rule.id, now => ({ ...rule, doneFor: now?.doneFor ?? null }))
      return after ?? ruleOf(ports, rule.id)
    },
    'digest.newByRule': order => makeByRule(ports, order),
  }
}
