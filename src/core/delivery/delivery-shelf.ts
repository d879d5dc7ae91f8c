import type { DeliveryPorts } from './delivery-ports.ts'
import type { Domains } from './domains.ts'
import { openDomains } from './domains.ts'
import type { FateBook, FateCounts } from './fate-book.ts'
import { openFateBook } from './fate-book.ts'
import type { Manifest, Recipients } from './manifest.ts'
import { Problem } from '../base/problem.ts'

/** Everybody a delivery is for, and their fates. */
export interface Fates {
  readonly audience: Recipients
  readonly book: FateBook
  readonly domains: Domains
}

/** The deliveries of a library. Manifests are read once; ledgers when somebody asks. */
export interface DeliveryShelf {
  /** Newest first. */
  all(): Promise<readonly Manifest[]>
  /** Throws not-found. */
  manifest(id: string): Promise<Manifest>
  /** Keeps a changed manifest, durably. */
  keep(manifest: Manifest): Promise<void>
  /** Takes in a manifest that lies on disk already; with it how many have which fate, where that is known. */
  add(manifest: Manifest, counts?: FateCounts): Promise<void>
  counts(manifest: Manifest): Promise<FateCounts>
  fates(id: string): Promise<Fates>
  /** The ledger of a delivery has grown: what was read of it is out of date. */
  forget(id: string): void
}

/** Whatever was sending when Broadsheet last ended is interrupted. */
export function openShelf({ files, changed }: Pick<DeliveryPorts, 'files' | 'changed'>): DeliveryShelf {
  let loading: Promise<Map<string, Manifest>> | undefined
  const counted = new Map<string, FateCounts>()
  let latest: ({ readonly id: string } & Fates) | undefined
  const manifests = (): Promise<Map<string, Manifest>> => {
    loading ??= readManifests(files).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  const add = async (manifest: Manifest, counts?: FateCounts): Promise<void> => {
    const known = await manifests()
    if (counts) counted.set(manifest.id, counts)
    known.set(manifest.id, manifest)
    changed([manifest.id])
  }
  return {
    add,
    all: async () => [...(await manifests()).values()].toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1)),
    manifest: async id => (await manifests()).get(id) ?? noSuchDelivery(),
    async keep(manifest) {
      await files.saveManifest(manifest)
      await add(manifest)
    },
    async counts({ id, audience }) {
      const known = counted.get(id)
      if (known) return known
      // Without a ledger nobody can say who got the digest; the other deliveries are listed all the same.
      const counts = await readBook(files, id, audience).then(
        book => book.counts(),
        () => nothingKnown(audience),
      )
      counted.set(id, counts)
      return counts
    },
    async fates(id) {
      if (latest?.id === id) return latest
      const audience = await files.audience(id)
      latest = { id, audience, book: await readBook(files, id, audience.length), domains: openDomains(audience) }
      return latest
    },
    forget(id) {
      counted.delete(id)
      if (latest?.id === id) latest = undefined
    },
  }
}

async function readManifests(files: DeliveryPorts['files']): Promise<Map<string, Manifest>> {
  const manifests = new Map<string, Manifest>()
  for (const manifest of await files.manifests()) {
    const standing = manifest.state === 'sending' ? interrupted(manifest) : manifest
    if (standing !== manifest) await files.saveManifest(standing)
    manifests.set(standing.id, standing)
  }
  return manifests
}

async function readBook(files: DeliveryPorts['files'], id: string, size: number): Promise<FateBook> {
  const book = openFateBook(size)
  await files.readLedger(id, book.apply)
  book.close()
  return book
}

function interrupted(manifest: Manifest): Manifest {
  return { ...manifest, state: 'interrupted', reason: 'Broadsheet ended while this was being sent. Resume to go on with it.' }
}

function nothingKnown(audience: number): FateCounts {
  return { waiting: 0, accepted: 0, rejected: 0, deferred: 0, unknown: audience, skipped: 0 }
}

function noSuchDelivery(): never {
  throw new Problem('not-found', 'There is no such delivery.', 'Look in the list of deliveries.')
}
