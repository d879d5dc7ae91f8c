import { Problem } from '../base/problem.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'
import { type Allowance, openAllowance } from './limits.ts'
import type { Sender } from './mail.ts'
import type { Manifest } from './manifest.ts'
import { sentBefore } from './sent-before.ts'
import type { ActiveRun } from './start-run.ts'
import { startRun } from './start-run.ts'

/** The deliveries that are on their way, one an account at most. */
export interface ActiveRuns {
  get(id: string): ActiveRun | undefined
  /** Throws conflict when the account is busy, cancelled when Broadsheet is closing. */
  refuseWhenBusy(accountId: string): void
  isBusy(accountId: string): boolean
  /** What the limits of an account still allow, shared with the delivery that uses them up. */
  allowance(sender: Sender): Promise<Allowance>
  start(manifest: Manifest): Promise<void>
  /** Resolves when it stands still; at once when it did already. */
  stop(id: string, state: 'paused' | 'cancelled'): Promise<void>
  /** Stops all at a safe point; they stand interrupted. Nothing starts any more. */
  interrupt(): Promise<void>
}

const stopWords = { paused: 'Paused by you.', cancelled: 'Cancelled by you.' } as const

export function openActiveRuns(ports: DeliveryPorts, shelf: DeliveryShelf): ActiveRuns {
  const running = new Map<string, ActiveRun>()
  let closing = false
  const busyWith = (accountId: string): ActiveRun | undefined => [...running.values()].find(run => run.accountId === accountId)
  return {
    get: id => running.get(id),
    refuseWhenBusy(accountId) {
      if (closing) throw new Problem('cancelled', 'Broadsheet is closing.', 'Resume the delivery when it is open again.')
      const busy = busyWith(accountId)?.summary()
      if (busy)
        throw new Problem('conflict', `“${busy.accountName}” is busy sending “${busy.subject}”.`, 'Wait until it is through, or pause it.')
    },
    isBusy: accountId => busyWith(accountId) !== undefined,
    allowance: async sender =>
      busyWith(sender.accountId)?.allowance ??
      openAllowance(sender, await sentBefore(ports.files, sender.accountId, sender, ports.clock().getTime())),
    async start(manifest) {
      const run = await startRun(ports, shelf, manifest)
      running.set(run.id, run)
      shelf.forget(run.id)
      void run.settled.finally(() => running.delete(run.id))
    },
    async stop(id, state) {
      const run = running.get(id)
      run?.stopping.stop({ state, reason: stopWords[state] })
      await run?.settled
    },
    async interrupt() {
      closing = true
      await Promise.all([...running.values()].map(run => interruptRun(run, ports.patience.atClose)))
    },
  }
}

async function interruptRun({ stopping, settled, cutOff }: ActiveRun, patienceMs: number): Promise<void> {
  stopping.stop({ state: 'interrupted', reason: 'Broadsheet was closed while this was being sent. Resume to go on with it.' })
  const timer = setTimeout(() => void cutOff(), patienceMs)
  await settled
  clearTimeout(timer)
}
