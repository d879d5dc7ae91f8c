import { Problem } from '../base/problem.ts'
import type { ActiveRuns } from './active-runs.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'
import type { FateCounts } from './fate-book.ts'
import type { Manifest } from './manifest.ts'
import { standstillWords } from './stopping.ts'

/** Looks now and then for deliveries whose time has come, and lets them go on. The answer stops it. */
export type Schedule = () => void

// The wall clock is looked at, not a timer set: a laptop that slept through the moment goes on within this when it wakes.
const everySeconds = 15
const lateMs = 5 * 60_000
// News that comes half a day late is for the curator to decide about.
const tooLateMs = 12 * 3_600_000

export function openSchedule(ports: DeliveryPorts, shelf: DeliveryShelf, runs: ActiveRuns, inTurn: InTurn): Schedule {
  return ports.repeat(everySeconds, () =>
    inTurn(async () => {
      const now = ports.clock().getTime()
      for (const manifest of await shelf.all()) {
        const due = dueAt(manifest)
        if (due !== null && due <= now && !runs.isBusy(manifest.accountId)) await goOn(ports, shelf, runs, { manifest, late: now - due })
      }
    }),
  )
}

type InTurn = <T>(task: () => Promise<T>) => Promise<T>

/** When a delivery goes on by itself, in milliseconds since 1970; null when it does not. */
function dueAt({ state, continueAt }: Manifest): number | null {
  return state === 'scheduled' && continueAt !== null ? Date.parse(continueAt) : null
}

interface Due {
  readonly manifest: Manifest
  /** Milliseconds. */
  readonly late: number
}

async function goOn({ announcer }: DeliveryPorts, shelf: DeliveryShelf, runs: ActiveRuns, { manifest, late }: Due): Promise<void> {
  const pause = (reason: string): Promise<void> => shelf.keep({ ...manifest, state: 'paused', reason, continueAt: null })
  const missed = `“${manifest.subject}” was due at ${manifest.continueAt ?? ''}, when Broadsheet was closed or the computer asleep.`
  if (late > tooLateMs && untouched(await shelf.counts(manifest))) {
    announcer.notice({ level: 'warning', what: missed, remedy: 'It was not sent. Resume the delivery to send it now.' })
    return pause(`${missed} Resume to send it now.`)
  }
  if (late > lateMs) announcer.notice({ level: 'info', what: missed, remedy: 'It is being sent now.' })
  await runs.start(manifest).catch((error: unknown) => pause(standstillWords(error)))
}

function untouched({ accepted, rejected, deferred, unknown }: FateCounts): boolean {
  return accepted + rejected + deferred + unknown === 0
}

/** Holds a new delivery back until its time. */
export async function scheduleDelivery(shelf: DeliveryShelf, manifest: Manifest, at: string): Promise<void> {
  await shelf.keep({ ...manifest, state: 'scheduled', reason: '', continueAt: new Date(at).toISOString() })
}

/** A delivery that would have gone on by itself waits for the curator; any other is left as it stands. */
export async function pauseScheduled(shelf: DeliveryShelf, id: string): Promise<void> {
  const manifest = await shelf.manifest(id)
  if (manifest.state === 'scheduled') await shelf.keep({ ...manifest, state: 'paused', reason: 'Paused by you.', continueAt: null })
}

/** Throws bad-input for a time that is over, or none. */
export function refuseThePast(at: string, now: Date): void {
  if (Date.parse(at) > now.getTime()) return
  throw new Problem('bad-input', 'The time to send at is over.', 'Choose a later one, or send it now.')
}
