import { Problem } from '../base/problem.ts'
import { reachOf } from './picture-of.ts'
import type { PageReading } from './scoop-operations.ts'
import type { Errand, Fetched, ScoopPorts } from './scoop-ports.ts'
import { unwrapAddress } from './unwrap-address.ts'

/** A page as fetched and as read. */
export interface OpenedPage {
  readonly page: Fetched
  readonly reading: PageReading
}

/** A redirect to an AMP page, and from there to its original. */
const mostSteps = 2

/**
 * Fetches and reads the page that an address is about: what a click counter or an AMP viewer wraps, where a page sends its
 * readers, and the original of an AMP page, which is fetched once. When that cannot be had or has less text, what led there stays.
 */
export async function openPage(ports: Pick<ScoopPorts, 'pages' | 'reader'>, address: string): Promise<OpenedPage> {
  const inner = unwrapAddress(address)
  // A private address is the curator's to name, not a link's.
  const first = await opened(ports, { url: inner, wanted: 'page', reach: inner === address ? 'any' : 'none' })
  return onward(ports, first, mostSteps)
}

async function opened(ports: Pick<ScoopPorts, 'pages' | 'reader'>, errand: Errand): Promise<OpenedPage> {
  const page = await ports.pages.fetch(errand)
  return { page, reading: await ports.reader.read(page) }
}

async function onward(ports: Pick<ScoopPorts, 'pages' | 'reader'>, now: OpenedPage, steps: number): Promise<OpenedPage> {
  const goal = now.reading.leadsTo
  if (goal === null || steps === 0) return now
  try {
    const next = await opened(ports, { url: unwrapAddress(goal), wanted: 'page', reach: reachOf(now.page) })
    return next.reading.text.length < now.reading.text.length / 2 ? now : await onward(ports, next, steps - 1)
  } catch (error) {
    if (error instanceof Problem) return now
    throw error
  }
}
