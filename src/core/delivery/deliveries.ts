import type { Answering } from '../base/answering.ts'
import { openActiveRuns } from './active-runs.ts'
import { cancelDelivery } from './cancel-delivery.ts'
import type { DeliveryOperations } from './delivery-operations.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import { reportOf } from './delivery-report.ts'
import type { Fates } from './delivery-shelf.ts'
import { openShelf } from './delivery-shelf.ts'
import type { DeliverySummary } from './delivery.ts'
import { openInTurn } from './in-turn.ts'
import { listRecipients } from './list-recipients.ts'
import { forecastOf } from './forecast.ts'
import { lookBeforeSending } from './pre-send-facts.ts'
import { resumeDelivery } from './resume-delivery.ts'
import { openSchedule, pauseScheduled, refuseThePast, scheduleDelivery } from './schedule.ts'
import { sendAgain } from './send-again.ts'
import { prepareDelivery } from './send-digest.ts'
import { sentCopy } from './sent-copy.ts'
import { sendTest } from './send-test.ts'
import { settleUnknown } from './settle-unknown.ts'
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
  const runs = openActiveRuns(ports, shelf)
  // Sending, resuming, settling go one at a time, so that two clicks can never mean two sendings.
  const inTurn = openInTurn()
  const stopSchedule = openSchedule(ports, shelf, runs, inTurn)
  const summary = async (id: string): Promise<DeliverySummary> => {
    const manifest = await shelf.manifest(id)
    return runs.get(id)?.summary() ?? summaryOf(manifest, await shelf.counts(manifest))
  }
  const fates = async (id: string): Promise<Fates> => runs.get(id)?.fates ?? shelf.fates((await shelf.manifest(id)).id)
  /** Does something to a delivery in its turn, and answers how it stands then. */
  const change = async (id: string, task: () => Promise<void>): Promise<DeliverySummary> => {
    await inTurn(task)
    return summary(id)
  }
  return {
    operations: {
      'delivery.facts': async order => (await lookBeforeSending(ports, order)).facts,
      'delivery.test': order => sendTest(ports, runs, order),
      'delivery.send': order =>
        inTurn(async () => {
          const { at } = order
          if (at === undefined) runs.refuseWhenBusy(order.accountId)
          else refuseThePast(at, ports.clock())
          const manifest = await prepareDelivery(ports, shelf, order)
          await (at === undefined ? runs.start(manifest) : scheduleDelivery(shelf, manifest, at))
          return summary(manifest.id)
        }),
      'delivery.pause': async id => {
        await runs.stop(id, 'paused')
        return change(id, () => pauseScheduled(shelf, id))
      },
      'delivery.resume': id => change(id, () => resumeDelivery(shelf, runs, id)),
      'delivery.cancel': async id => {
        await runs.stop(id, 'cancelled')
        return change(id, () => cancelDelivery(ports, shelf, id))
      },
      'delivery.settleUnknown': ({ id, as }) => change(id, () => settleUnknown(ports, shelf, runs, { id, as })),
      'delivery.sendAgain': order => change(order.id, () => sendAgain(ports, shelf, runs, order)),
      'delivery.list': async () => Promise.all((await shelf.all()).map(({ id }) => summary(id))),
      'delivery.report': async id => {
        const standing = await summary(id)
        return reportOf(standing, await fates(id), ports.files.folder(id), await forecastOf(ports, standing))
      },
      'delivery.copy': id => sentCopy(ports, shelf, id),
      'delivery.recipients': async query => {
        const { audience, book } = await fates(query.id)
        return listRecipients(audience, book, query)
      },
      'delivery.settled': async id => {
        await runs.get(id)?.settled
        return summary(id)
      },
    },
    async close() {
      stopSchedule()
      await inTurn(() => runs.interrupt())
    },
  }
}
