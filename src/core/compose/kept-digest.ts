import type { Undoable } from '../base/port.ts'
import { shorten } from '../base/text.ts'
import type { Digest } from './digest.ts'
import type { DigestPorts } from './digest-ports.ts'
import { requireStill } from './digest-standing.ts'
import { noSuchDigest } from './missing.ts'
import { requireOpen, saved } from './save-digest.ts'

/** A digest as it is kept. Throws not-found. */
export async function openDigest({ digests }: Pick<DigestPorts, 'digests'>, id: string): Promise<Digest> {
  const digest = await digests.get(id)
  if (!digest) throw noSuchDigest()
  return digest
}

/** Keeps what `edit` answers; answers it too. */
export async function keepDigest(
  { digests }: Pick<DigestPorts, 'digests'>,
  id: string,
  edit: (now: Digest | undefined) => Digest,
): Promise<Digest> {
  const { after } = await digests.change(id, now => edit(now))
  if (!after) throw noSuchDigest()
  return after
}

/** The newsroom's own edits go the way of everybody's: on the digest as it is now, under its next revision. */
export function editKept(ports: Pick<DigestPorts, 'digests' | 'clock'>, id: string, rule: (digest: Digest) => Digest): Promise<Digest> {
  return keepDigest(ports, id, now => {
    if (!now) throw noSuchDigest()
    requireOpen(now)
    return saved(now, rule(now), ports.clock())
  })
}

/** Takes a digest out of the library; its deliveries keep their frozen copies. */
export async function removeDigest(
  { digests, histories, revisions, undo }: Pick<DigestPorts, 'digests' | 'histories' | 'revisions' | 'undo'>,
  id: string,
): Promise<Undoable> {
  const change = await digests.change(id, now => {
    if (now) requireStill(now)
    return undefined
  })
  if (!change.before) throw noSuchDigest()
  // Its steps and revisions come back first, or a digest that is there again would begin new ones.
  const steps = await histories.changeMany([id], () => undefined)
  const kept = await revisions.changeMany([id], () => undefined)
  const undoable = undo.remember(`Removed “${shorten(change.before.subject, 60)}”`, [...steps, ...kept, change])
  if (!undoable) throw noSuchDigest()
  return undoable
}
