import type { DeliveryFiles } from './delivery-ports.ts'
import type { Limits } from './limits.ts'
import { dayMs } from './limits.ts'

/**
 * When an account let go of messages in the last 24 hours, in milliseconds since 1970, by the ledgers of its deliveries and what is noted
 * of test mails: both are durable before the message is, so that no restart and no crash forgets one. Nothing is read for an account without limits.
 */
export async function sentBefore(files: DeliveryFiles, accountId: string, limits: Limits, now: number): Promise<readonly number[]> {
  if (limits.perMinute + limits.perHour + limits.perDay === 0) return []
  const times = [...(await files.testsSent(accountId, now))]
  for (const { id, accountId: account, finishedAt } of await files.manifests()) {
    if (account !== accountId || (finishedAt !== null && now - Date.parse(finishedAt) > dayMs)) continue
    await files.readLedger(id, ({ is, at }) => {
      if (is === 'committing' && now - Date.parse(at) < dayMs) times.push(Date.parse(at))
    })
  }
  return times
}
