import type { Newsroom } from '../contract/newsroom.ts'
import type { DeliverySummary } from '../core/delivery/delivery.ts'
import { say } from './output.ts'
import { progressWords } from './progress-words.ts'

/** Shows a delivery's progress until it stands still. Ctrl+C pauses it at a safe point. */
export async function followDelivery(newsroom: Newsroom, id: string): Promise<DeliverySummary> {
  const stop = newsroom.onEvent(event => {
    if (event.type === 'progress' && event.progress.id === id) say(progressWords(event.progress, 'sent'))
  })
  const pause = (): void => void newsroom.handlers['delivery.pause'](id)
  process.once('SIGINT', pause)
  try {
    return await newsroom.handlers['delivery.settled'](id)
  } finally {
    stop()
    process.off('SIGINT', pause)
  }
}

/** One line on how a delivery stands. */
export function deliveryWords({ id, state, reason, audience, counts, continueAt }: DeliverySummary): string {
  const fates = Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([fate, number]) => `${number} ${fate}`)
  return `${id}  ${state}: ${fates.join(', ') || 'nobody yet'}, of ${audience}.${reason ? ` ${reason}` : ''}${continueAt === null ? '' : ` Goes on at ${continueAt}, while Broadsheet is open.`}`
}

/** 0 when nobody is left over or the delivery goes on by itself, 1 otherwise; and when nothing went out at all, though it was to. */
export function exitCodeOf({ state, reason, counts }: DeliverySummary): number {
  if (state === 'scheduled') return reason !== '' && counts.accepted === 0 ? 1 : 0
  return state === 'finished' && counts.waiting + counts.deferred + counts.unknown === 0 ? 0 : 1
}
