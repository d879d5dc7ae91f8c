import { ask } from '../ask.ts'
import { navigate } from '../shell/route.ts'
import { attempt, told } from '../ui/notify.ts'

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
