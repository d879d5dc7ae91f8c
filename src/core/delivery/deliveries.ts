import type { Answering } from '../base/answering.ts'
import { Problem } from '../base/problem.ts'
import { cancelDelivery, settleUnknown } from './decide-delivery.ts'
import type { DeliveryOperations } from './delivery-operations.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import { reportOf } from './delivery-report.ts'
import type { Fates } from './delivery-shelf.ts'
import { openShelf } from './delivery-shelf.ts'
import type { DeliverySummary } from './delivery.ts'
import { openInTurn } from './in-turn.ts'
import { listRecipients } from './list-recipients.ts'
import type { Manifest } from './manifest.ts'
import { lookBeforeSending } from './pre-send-facts.ts'
import { prepareDelivery } from './send-digest.ts'
import { sendTest } from './send-test.ts'
import type { ActiveRun } from './start-run.ts'
import { startRun } from './start-run.ts'
import { summaryOf } from './summary.ts'

/** The deliveries of a library. */
export interface Deliveries {
  readonly operations: Answering<DeliveryOperations>
  /** Stops what is being sent at a safe point; it stands interrupted. */
  close(): Promise<void>
}

/** Opens the deliveries; nothing is read before somebody asks. */
export function openDeliveries(ports: DeliveryPorts): Deliveries {
  const shelf = openShelf(ports)
  const running = new Map<string, ActiveRun>()
  // Sending, resuming, settling: one at a time, so that two clicks can never mean two sendings.
  const inTurn = openInTurn()
  let closed = false

  const summary = async (id: string): Promise<DeliverySummary> => {
    const manifest = await shelf.manifest(id)
    return running.get(id)?.summary() ?? summaryOf(manifest, await shelf.counts(manifest), 0)
  }
  const fates = async (id: string): Promise<Fates> => {
    await shelf.manifest(id)
    return running.get(id) ?? shelf.fates(id)
  }
  const refuseWhenBusy = (accountId: string): void => {
    if (closed) throw new Problem('cancelled', 'Broadsheet is closing.', 'Resume the delivery when it is open again.')
    const busy = [...running.values()].find(run => run.accountId === accountId)?.summary()
    if (!busy) return
    throw new Problem('conflict', `“${busy.accountName}” is busy sending “${busy.subject}”.`, 'Wait until it is through, or pause it.')
  }
  const start = async (manifest: Manifest): Promise<void> => {
    const run = await startRun(ports, shelf, manifest)
    running.set(run.id, run)
    shelf.forget(run.id)
    void run.settled.then(() => running.delete(run.id))
  }
  const resume = async (id: string): Promise<void> => {
    if (running.has(id)) return
    const manifest = await shelf.manifest(id)
    if (manifest.state === 'cancelled')
      throw new Problem('conflict', 'This delivery was cancelled.', 'Send the digest again: it goes to whoever is on the list then.')
    const { waiting, deferred } = await shelf.counts(manifest)
    if (manifest.state === 'finished' && waiting + deferred === 0) return
    refuseWhenBusy(manifest.accountId)
    await start(manifest)
  }
  const stop = async (id: string, state: 'paused' | 'cancelled'): Promise<boolean> => {
    const run = running.get(id)
    run?.stopping.stop({ state, reason: state === 'paused' ? 'Paused by you.' : 'Cancelled by you.' })
    await run?.settled
    return run !== undefined
  }

  const operations: Answering<DeliveryOperations> = {
    'delivery.facts': async order => (await lookBeforeSending(ports, order)).facts,
    'delivery.test': order => sendTest(ports, order),
    'delivery.send': order =>
      inTurn(async () => {
        refuseWhenBusy(order.accountId)
        const manifest = await prepareDelivery(ports, shelf, order)
        await start(manifest)
        return summary(manifest.id)
      }),
    'delivery.pause': async id => {
      await stop(id, 'paused')
      return summary(id)
    },
    'delivery.resume': id =>
      inTurn(async () => {
        await resume(id)
        return summary(id)
      }),
    'delivery.cancel': async id => {
      await stop(id, 'cancelled')
      await inTurn(() => cancelDelivery(ports, shelf, id))
      return summary(id)
    },
    'delivery.settleUnknown': ({ id, as }) =>
      inTurn(async () => {
        if (running.has(id)) throw new Problem('conflict', 'This delivery is being sent.', 'Pause it first.')
        await settleUnknown(ports, shelf, id, as)
        return summary(id)
      }),
    'delivery.list': async () => Promise.all((await shelf.all()).map(({ id }) => summary(id))),
    'delivery.report': async id => {
      const { audience, book } = await fates(id)
      return reportOf(await summary(id), audience, book, ports.files.folder(id))
    },
    'delivery.recipients': async query => {
      const { audience, book } = await fates(query.id)
      return listRecipients(audience, book, query)
    },
    'delivery.settled': async id => {
      await running.get(id)?.settled
      return summary(id)
    },
  }
  return {
    operations,
    async close() {
      closed = true
      await inTurn(async () => {
        await Promise.all([...running.values()].map(run => interrupt(run, ports.patience.atClose)))
      })
    },
  }
}

async function interrupt(run: ActiveRun, patienceMs: number): Promise<void> {
  run.stopping.stop({ state: 'interrupted', reason: 'Broadsheet was closed while this was being sent. Resume to go on with it.' })
  const timer = setTimeout(() => void run.cutOff(), patienceMs)
  await run.settled
  clearTimeout(timer)
}
