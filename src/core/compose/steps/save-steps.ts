import type { Digest } from '../digest.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { keepDigest } from '../kept-digest.ts'
import { saved } from '../save-digest.ts'
import type { Histories } from './keep-histories.ts'
import type { HistoryChange } from './kept-history.ts'

/** Saves a digest with the steps that led to it. Refused as every save is: not-found, conflict, bad-input. */
export async function saveSteps(
  ports: Pick<DigestPorts, 'digests' | 'clock'>,
  histories: Histories,
  { digest: offered, change }: { readonly digest: Digest; readonly change: HistoryChange },
): Promise<Digest> {
  let moved = true
  const digest = await keepDigest(ports, offered.id, now => {
    const next = saved(now, offered, ports.clock())
    moved = next !== now
    if (moved) histories.explain(next, change)
    return next
  })
  if (!moved) await histories.take(digest, change)
  return digest
}
