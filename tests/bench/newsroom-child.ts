import { allArticles } from '../../src/core/library/article-query.ts'
import type { SendOrder } from '../../src/core/delivery/delivery-operations.ts'
import { openDesk } from './open-desk.ts'

// A newsroom in a process of its own, as in the application: see newsroom-memory.ts.
const [folder = '', asked = 'null'] = process.argv.slice(2)
const order = JSON.parse(asked) as SendOrder | null

const { handlers, close } = await openDesk(folder)
await handlers['library.list']({ ...allArticles, limit: 100 })
if (order) await handlers['delivery.settled']((await handlers['delivery.send'](order)).id)
const memory = { standing: process.memoryUsage().rss / 1e6, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 }
await close()
process.stdout.write(JSON.stringify(memory))
