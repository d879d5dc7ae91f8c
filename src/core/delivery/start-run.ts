import type { DeliveryPorts } from './delivery-ports.ts'
import { runDelivery } from './delivery-run.ts'
import type { DeliveryShelf, Fates } from './delivery-shelf.ts'
import type { DeliverySummary } from './delivery.ts'
import { openDomains } from './domains.ts'
import type { Equipment } from './equip-run.ts'
import { equip, putAway } from './equip-run.ts'
import type { FateCounts } from './fate-book.ts'
import type { Following } from './follow-run.ts'
import { followRun } from './follow-run.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { Allowance } from './limits.ts'
import type { Manifest } from './manifest.ts'
import { markDigest } from './mark-digest.ts'
import type { Standstill, Stopping } from './stopping.ts'
import { openStopping, standstillWords } from './stopping.ts'

/** A delivery on its way. */
export interface ActiveRun {
  readonly id: string
  readonly accountId: string
  readonly fates: Fates
  readonly stopping: Stopping
  readonly allowance: Allowance
  summary(): DeliverySummary
  /** Ends the connections at once: whoever's message was just ending becomes unknown. */
  cutOff(): Promise<void>
  /** Resolves, and never rejects, when the delivery stands still and its manifest says so. */
  readonly settled: Promise<void>
}

/** Opens everything a run needs and lets it go. Throws, with nothing sent, when something is missing. */
export async function startRun(ports: DeliveryPorts, shelf: DeliveryShelf, standing: Manifest): Promise<ActiveRun> {
  const equipment = await equip(ports, standing)
  const manifest: Manifest = { ...standing, state: 'sending', reason: '', continueAt: null, finishedAt: null }
  await shelf.keep(manifest).catch(async (error: unknown) => {
    await putAway(equipment)
    throw error
  })
  const { audience, book, mailer, allowance } = equipment
  const stopping = openStopping()
  const fates = { audience, book, domains: openDomains(audience) }
  const following = followRun(ports.announcer, ports.clock, { manifest, book, domains: fates.domains, allowance })
  const goOn = async (): Promise<void> => {
    const standstill = await run(ports, equipment, manifest, stopping, following)
    following.stands(await comeToStand(ports, shelf, manifest, book.counts(), standstill))
  }
  const { id, accountId } = manifest
  return { id, accountId, fates, stopping, allowance, summary: () => following.summary(), cutOff: () => mailer.close(), settled: goOn() }
}

/** Never rejects: whatever goes wrong is how it came to stand still. */
async function run(
  { subscribers, patience, clock }: DeliveryPorts,
  equipment: Equipment,
  { listId, unreachable }: Manifest,
  stopping: Stopping,
  following: Following,
): Promise<Standstill> {
  const { sender, ledger, book } = equipment
  const { connections, perSecond } = sender
  const acceptedBefore = book.counts().accepted
  const record = async (entry: LedgerEntry): Promise<void> => {
    await ledger.append(entry)
    book.apply(entry)
    following.moved()
  }
  try {
    return await runDelivery({
      ...equipment,
      acceptedBefore,
      unreachable,
      connections,
      perSecond,
      listId,
      record,
      subscribers,
      stopping,
      patience,
      clock,
    })
  } catch (error) {
    return { state: 'paused', reason: standstillWords(error) }
  } finally {
    await putAway(equipment)
    book.close()
  }
}

/** A standstill that cannot be kept on disk still shows until Broadsheet ends; the next start finds the delivery interrupted. */
async function comeToStand(
  { files, digests, announcer, clock }: DeliveryPorts,
  shelf: DeliveryShelf,
  manifest: Manifest,
  counts: FateCounts,
  { unreachable = 0, ...standstill }: Standstill,
): Promise<Manifest> {
  const { state, reason } = standstill
  const continueAt = standstill.continueAt ?? null
  const over = state === 'finished' || state === 'cancelled'
  const finishedAt = over ? clock().toISOString() : null
  const now: Manifest = { ...manifest, state, reason, continueAt, unreachable, finishedAt }
  try {
    await files.saveManifest(now)
    if (over) await markDigest(digests, now, counts)
  } catch (error) {
    announcer.notice({ level: 'error', what: standstillWords(error), remedy: 'Who got the digest is known all the same.' })
  }
  shelf.forget(now.id)
  await shelf.add(now, counts)
  return now
}
