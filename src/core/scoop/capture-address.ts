import { Problem, type ProblemCode } from '../base/problem.ts'
import type { Capture } from '../library/article.ts'
import { type Captured, fetchArticle } from './fetch-article.ts'
import { linkArrival } from './link-arrival.ts'
import { requireWebAddress } from './require-web-address.ts'
import type { ScoopOrder } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/** What to call an article whose page could not be had; whatever else goes wrong is a failure. */
const captureAfter: Partial<Record<ProblemCode, Capture>> = {
  'page-unreachable': 'unreachable',
  'page-gone': 'gone',
  'page-refused': 'needs-browser',
  'page-not-html': 'link',
  'page-too-large': 'link',
}

/** What was captured, and why the page could not be had; null when it was. */
export interface AddressCaptured extends Captured {
  readonly missing: Problem | null
}

/** Fetches and reads one address; when its page cannot be had, the address alone, with the reason in words. Throws address-refused. */
export async function captureAddress(ports: ScoopPorts, order: ScoopOrder): Promise<AddressCaptured> {
  try {
    return { ...(await fetchArticle(ports, order)), missing: null }
  } catch (error) {
    const capture = error instanceof Problem ? captureAfter[error.code] : undefined
    if (capture === undefined || !(error instanceof Problem)) throw error
    const url = requireWebAddress(order.url)
    const remarks = [`Only the address was saved. ${error.message} ${error.remedy}`]
    return { arrival: await linkArrival(ports, { ...order, url }, url, capture), remarks, missing: error }
  }
}
