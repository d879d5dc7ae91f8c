import type { Account } from '../../src/core/settings/account.ts'
import { type DeskOrder, openDesk, readers } from './smtp-desk.ts'
import { faultyServer, type Fault } from './smtp-faults.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A desk whose time stands still until it is set, and which looks at its clock when told to. */
export async function openTimedDesk(
  order: Omit<Partial<DeskOrder>, 'people'> & { readonly faults?: readonly Fault[]; readonly people?: number } = {},
) {
  const server = await faultyServer(order.faults ?? [])
  const folder = order.folder ?? (await temporaryFolder())
  const time = { now: Date.parse('2026-11-27T06:00:00.000Z') }
  const open = (account: Partial<Account> = {}) => {
    const looks: (() => Promise<void>)[] = []
    const desk = openDesk({
      ...order,
      folder,
      people: readers(order.people ?? 3),
      account: { port: server.port, ...order.account, ...account },
      ports: {
        clock: () => new Date(time.now),
        repeat: (_seconds, run) => {
          looks.push(run)
          return () => void looks.splice(0)
        },
      },
    })
    const look = async (): Promise<void> => {
      for (const run of looks) await run()
      for (const { id } of await desk.ask['delivery.list'](undefined)) await desk.ask['delivery.settled'](id)
    }
    return { ...desk, look }
  }
  return { server, time, open }
}
