import { Problem } from '../base/problem.ts'
import { reachOf } from './picture-of.ts'
import type { PageReading } from './scoop-operations.ts'
import type { Errand, Fetched, PrivateReach, ScoopPorts } from './scoop-ports.ts'
import { unwrapAddress } from '../base/unwrap-address.ts'

type PagePorts = Pick<ScoopPorts, 'pages' | 'reader'>

/** What an address led to, as fetched and as read; a PDF is not read as a page. */
export interface OpenedPage {
  readonly page: Fetched
  readonly reading: PageReading | null
}

/** A redirect to an AMP page, and from there to its original. */
const mostSteps = 2

/**
 * Fetches and reads the page that an address is about: what a click counter or an AMP viewer wraps, where a page sends its
 * readers, and the original of an AMP page, which is fetched once. When that cannot be had or has less text, what led there stays.
 */
export async function openPage(ports: PagePorts, address: string, reach: Extract<PrivateReach, string>): Promise<OpenedPage> {
  const inner = unwrapAddress(address)
  // A private address is the curator's to name, not a link's.
  const first = await opened(ports, { url: inner, wanted: 'article', reach: inner === address ? reach : 'none' })
  return onward(ports, first, mostSteps)
}

async function opened(ports: PagePorts, errand: Errand): Promise<OpenedPage> {
  const page = await ports.pages.fetch(errand)
  return { page, reading: page.mediaType === 'application/pdf' ? null : await ports.reader.read(page) }
}

async function onward(ports: PagePorts, now: OpenedPage, steps: number): Promise<OpenedPage> {
  const goal = now.reading?.leadsTo ?? null
  if (goal === null || steps === 0) return now
  try {
    const next = await opened(ports, { url: unwrapAddress(goal), wanted: 'article', reach: reachOf(now.page) })
    return lengthOf(next) < lengthOf(now) / 2 ? now : await onward(ports, next, steps - 1)
  } catch (error) {
    if (error instanceof Problem) return now
    throw error
  }
}

function lengthOf({ reading }: OpenedPage): number {
  return reading?.text.length ?? 0
}
