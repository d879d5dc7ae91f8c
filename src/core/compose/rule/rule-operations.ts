import type { NewDigest } from '../compose-operations.ts'
import type { Digest } from '../digest.ts'
import type { DigestRule } from './digest-rule.ts'

/** What a rule made: a draft, or none where nothing was kept; why, in words. */
export interface RuleOutcome {
  readonly digest: Digest | null
  readonly explanation: readonly string[]
}

/** A new digest of a topic; the template of the last one where none is named. */
export interface RuleOrder extends NewDigest {
  readonly topicId: string
}

/** What hosts may ask of digest rules. */
export interface RuleOperations {
  'digest.rule': (topicId: string) => DigestRule
  'digest.saveRule': (rule: Omit<DigestRule, 'doneFor'>) => DigestRule
  /** Makes a topic's next digest by its rule; none where nothing was kept since the last. Throws not-found. */
  'digest.newByRule': (order: RuleOrder) => RuleOutcome
}
