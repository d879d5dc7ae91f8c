import type { Collection } from '../../base/collection.ts'
import type { Announcer, Clock } from '../../base/port.ts'
import { Problem } from '../../base/problem.ts'
import { follow } from '../../scoop/follow-progress.ts'
import type { LongWork, LongWorks } from '../../scoop/long-work.ts'
import { type Manners, politely } from '../../scoop/polite.ts'
import type { Timer } from '../watch-ports.ts'
import { askLink } from './ask-link.ts'
import type { LinkCheck } from './link-check.ts'
import type { LinkAsker } from './links-ports.ts'

/** What addresses answered that are asked for themselves, not as an article's. */
export interface Addresses {
  /** What is remembered of these; those never asked are left out. */
  known(urls: readonly string[]): Promise<readonly LinkCheck[]>
  /**
   * Asks these, each site gently, and keeps what is heard as it comes; `work.cancel` ends it early. What was in order a moment ago
   * is not asked again. Rejects with `cancelled` when this computer is offline, and with `conflict` while others are asked.
   */
  ask(urls: readonly string[]): Promise<void>
}

/** What asking addresses needs. */
export interface AddressPorts {
  /** By the address. */
  readonly asked: Collection<LinkCheck>
  readonly links: Pick<LinkAsker, 'ask'>
  readonly works: LongWorks
  readonly announcer: Announcer
  readonly clock: Clock
  readonly timer: Pick<Timer, 'pause'>
  readonly manners: Manners
}

const minute = 60_000
const freshMs = 10 * minute
// An answer of another season says nothing; and what is in no digest any more is never asked again.
const keptMs = 90 * 24 * 60 * minute

/** Opens the asking of addresses; none is asked by itself. */
export function openAddresses(ports: AddressPorts): Addresses {
  const { asked, clock, works } = ports
  let busy = false
  const ageOf = ({ checkedAt }: LinkCheck): number => clock().getTime() - Date.parse(checkedAt)

  async function known(urls: readonly string[]): Promise<readonly LinkCheck[]> {
    return (await Promise.all(urls.map(url => asked.get(url)))).filter(check => check !== undefined)
  }

  async function forgetOld(): Promise<void> {
    const old = (await asked.all()).filter(check => ageOf(check) > keptMs)
    await asked.changeMany(
      old.map(({ id }) => id),
      () => undefined,
    )
  }

  return {
    known,
    async ask(urls) {
      if (busy) throw new Problem('conflict', 'Links are being asked already.', 'Wait for that to end, or cancel it.')
      busy = true
      try {
        const fresh = new Set((await known(urls)).filter(check => check.is === 'ok' && ageOf(check) < freshMs).map(({ url }) => url))
        const due = [...new Set(urls)].filter(url => !fresh.has(url))
        if (due.length > 0) await works.run(work => askAll(ports, work, due))
        await forgetOld()
      } finally {
        busy = false
      }
    },
  }
}

async function askAll(ports: AddressPorts, work: LongWork, urls: readonly string[]): Promise<void> {
  const { announcer, asked, clock, links, manners, timer } = ports
  const followed = follow(announcer, clock, 'Asking links', urls.length, work)
  let over = false
  const stopped = (): boolean => over || work.isCancelled()
  const gently = politely(manners, clock, async milliseconds => {
    if (!stopped()) await Promise.race([timer.pause(milliseconds), work.cancelled])
  })
  const one = async (url: string): Promise<void> => {
    if (stopped()) return
    const answer = await askLink(links, url)
    await asked.change(url, () => ({ id: url, checkedAt: clock().toISOString(), ...answer }))
    if (!stopped()) followed.advance()
  }
  try {
    await Promise.race([Promise.all(urls.map(url => gently(url, () => one(url)))), work.cancelled])
    followed.end(work.isCancelled() ? 'cancelled' : 'done')
  } catch (error) {
    followed.end('failed')
    throw error
  } finally {
    over = true
  }
}
