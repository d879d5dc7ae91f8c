import type { NewDigest } from '../../../core/compose/compose-operations.ts'
import { ask } from '../ask.ts'
import { addToDigest, type Addition } from '../library/add-to-digest.ts'
import { say } from '../ui/notify.ts'
import type { RuleDraft } from './RuleChoice.tsx'

/** Makes a new digest and answers its id; null where the rule found nothing to put in it, which is said. */
export async function makeDigest(order: NewDigest, rule: RuleDraft | null, addition: Addition): Promise<string | null> {
  const { topicId } = order
  const digest = rule && topicId !== null ? await byRule({ ...order, topicId }, rule) : await ask('digest.new', order)
  if (digest) await addToDigest(digest.id, addition)
  return digest?.id ?? null
}

async function byRule(order: NewDigest & { readonly topicId: string }, rule: RuleDraft) {
  await ask('digest.saveRule', { id: order.topicId, ...rule })
  const { digest, explanation } = await ask('digest.newByRule', order)
  if (!digest) say(explanation.join(' '))
  return digest
}
