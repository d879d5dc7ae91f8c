import { parseArgs } from 'node:util'
import { commonOptions } from '../common-options.ts'
import { deliveryId, withNewsroom } from '../desk.ts'
import { deliveryWords, exitCodeOf, followDelivery } from '../follow-delivery.ts'
import { print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const settlements = { 'send-again': 'waiting', 'count-as-accepted': 'accepted' } as const

const again = ['failed', 'rest'] as const

/** Goes on with a delivery that was paused or interrupted. Who is unknown stays so unless the curator says otherwise. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, unknown: { type: 'string' }, again: { type: 'string' } },
    allowPositionals: true,
  })
  const settlement = Object.entries(settlements).find(([word]) => word === values.unknown)?.[1]
  const [meant] = positionals
  if (meant === undefined) throw new UsageError('Which delivery? Give its id or “latest”.')
  if (values.unknown !== undefined && settlement === undefined)
    throw new UsageError(`--unknown is ${Object.keys(settlements).join(' or ')}.`)
  if (values.again !== undefined && !again.some(word => word === values.again)) throw new UsageError(`--again is ${again.join(' or ')}.`)
  return withNewsroom(values, 'resume', async (handlers, newsroom) => {
    const id = await deliveryId(handlers, meant)
    if (settlement !== undefined) await handlers['delivery.settleUnknown']({ id, as: settlement })
    const to = again.find(word => word === values.again)
    if (to === undefined) await handlers['delivery.resume'](id)
    else await handlers['delivery.sendAgain']({ id, to })
    const summary = await followDelivery(newsroom, id)
    if (summary.counts.unknown > 0)
      say(
        `${summary.counts.unknown} unknown: the message may have arrived. Ask their server’s log or the readers, then “broadsheet resume ${id} --unknown send-again” or “--unknown count-as-accepted”.`,
      )
    print(values.json, summary, () => deliveryWords(summary))
    return exitCodeOf(summary)
  })
}
