import type { DeliverySummary } from './delivery.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import { lastOf } from './limits.ts'
import { ratePossible } from './rate-possible.ts'
import { sentBefore } from './sent-before.ts'

/** When the last message of a delivery that waits is likely to leave, as its account's limits and pace allow; null for any other. */
export async function forecastOf(ports: DeliveryPorts, summary: DeliverySummary): Promise<string | null> {
  const { state, continueAt, accountId, counts } = summary
  if (state !== 'scheduled' || continueAt === null) return null
  // An account may have been removed while its delivery waits.
  const sender = await ports.sender(accountId).catch(() => null)
  if (sender === null) return null
  const now = ports.clock().getTime()
  const past = await sentBefore(ports.files, accountId, sender, now)
  const goesOn = Math.max(now, Date.parse(continueAt))
  return new Date(lastOf(counts.waiting + counts.deferred, sender, ratePossible(sender), past, goesOn)).toISOString()
}
