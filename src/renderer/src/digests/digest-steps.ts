import { ask } from '../ask.ts'
import { navigate } from '../shell/route.ts'
import { attempt, say, told } from '../ui/notify.ts'

/** Opens a digest in the composer. */
export const openDigest = (id: string): void => navigate(`#/digest/${id}`)

/** Makes a draft from a digest and opens it. */
export async function duplicateDigest(id: string): Promise<void> {
  const copy = await attempt(() => ask('digest.duplicate', id))
  if (copy) openDigest(copy.id)
}

/** Removes a digest; the notification takes it back. */
export async function removeDigest(id: string): Promise<void> {
  const undoable = await attempt(() => ask('digest.remove', id))
  if (undoable) told(undoable)
}

/** Makes a topic's next digest by its rule and opens it; says so where there was nothing to put in it. */
export async function nextByRule(topicId: string): Promise<void> {
  const outcome = await attempt(() => ask('digest.newByRule', { topicId, templateId: null, subject: null }))
  if (outcome?.digest) openDigest(outcome.digest.id)
  else if (outcome) say(outcome.explanation.join(' '))
}
