import { allArticles } from '../../src/core/library/article-query.ts'
import type { SendOrder } from '../../src/core/delivery/delivery-operations.ts'
import { openDesk } from './open-desk.ts'

// A newsroom in a process of its own, as in the application: see newsroom-memory.ts.
const [folder = '', asked = 'null'] = process.argv.slice(2)
const order = JSON.parse(asked) as SendOrder | null

const { handlers, close } = await openDesk(folder)
await handlers['library.list']({ ...allArticles, limit: 100 })
const opened = process.memoryUsage().rss / 1e6
for (const text of ['harbour', 'the quay', 'ha', '"fish quay"', 'harbor'])
  await handlers['library.list']({ ...allArticles, text, sort: 'relevance', limit: 50 })
const searched = process.memoryUsage().rss / 1e6
if (order) await send(order)
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6
await close()
process.stdout.write(JSON.stringify({ opened, searched, peak }))

async function send(wanted: SendOrder): Promise<void> {
  const { id } = await handlers['delivery.send'](wanted)
  const { counts, audience, reason } = await handlers['delivery.settled'](id)
  if (counts.accepted !== audience) throw new Error(`${counts.accepted} of ${audience} accepted: ${reason}`)
}
