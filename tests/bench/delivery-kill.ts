import { deliverThroughKills } from '../support/kill-delivery.ts'
import { harbourAccount } from '../support/smtp-desk.ts'
import { openFaultyServer } from '../support/smtp-faults.ts'
import type { Measurement } from './bench.ts'

const [people, kills] = [5_000, 200]

/** How many nobody can know of after `kill -9`, against the open connections. Throws when anybody was missed or sent to twice. */
export async function deliveryKill(folder: string): Promise<Measurement> {
  const server = await openFaultyServer([])
  try {
    const { unknown, lies, held } = await deliverThroughKills({ folder, server, people, kills, random: Math.random })
    if (lies.length > 0) throw new Error(lies.join('\n'))
    if (held.length !== people) throw new Error(`The server holds messages for ${held.length} of ${people}.`)
    const sum = unknown.reduce((all, count) => all + count, 0)
    const note =
      `unknown after each of ${kills} kill -9 of a delivery to ${people}, on average, against its connections; ` +
      `at most ${Math.max(...unknown)}; nobody missed, nobody sent to twice, ledger and server agree on everybody each time`
    return { value: sum / kills, baseline: harbourAccount.connections, note }
  } finally {
    await server.close()
  }
}
