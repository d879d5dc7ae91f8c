import { Problem } from '../base/problem.ts'
import type { ArticleDetail } from '../library/article.ts'
import { captureAddress } from './capture-address.ts'
import type { Captured } from './fetch-article.ts'
import { inParallel } from './in-parallel.ts'
import type { LongWorks } from './long-work.ts'
import { namedBy } from './named-by.ts'
import { type Errand, runErrands } from './run-errands.ts'
import type { ScoopManyOutcome } from './scoop-results.ts'
import type { ScoopPorts } from './scoop-ports.ts'

const readAtOnce = 8

/** Captures the pages of articles anew, as far as they can be had; nothing that the curator wrote is touched. */
export async function scoopAgain(ports: ScoopPorts, works: LongWorks, ids: readonly string[]): Promise<ScoopManyOutcome> {
  const errands = await inParallel([...new Set(ids)], readAtOnce, (id, at) => errandOf(ports, id, at))
  return runErrands(ports, works, errands, {
    underWay: `Capturing ${errands.length.toLocaleString('en')} articles again`,
    done: count => `Captured ${count.toLocaleString('en')} articles again`,
  })
}

async function errandOf(ports: ScoopPorts, id: string, at: number): Promise<Errand> {
  const keep: Errand['keep'] = async ({ arrival }) => {
    const undoable = await ports.library.recapture({ id, arrival, anew: true })
    return { id, became: undoable ? 'filled' : 'already', undoable }
  }
  try {
    const { url, title, source, body } = await ports.library.article(id)
    // Thousands may be asked for, and their texts need not be held meanwhile.
    const article = { url, source, isBare: body === '' }
    return { target: url ?? title, at, url, keep, capture: () => captureAgain(ports, article) }
  } catch (error) {
    return { target: id, at, url: null, keep, capture: () => Promise.reject(error) }
  }
}

interface CapturedBefore extends Pick<ArticleDetail, 'url' | 'source'> {
  readonly isBare: boolean
}

async function captureAgain(ports: ScoopPorts, article: CapturedBefore): Promise<Captured> {
  const { url, isBare } = article
  if (url === null) throw new Problem('bad-input', 'This article has no address to capture it from.', 'Give it one in its details.')
  const { arrival, remarks, missing } = await captureAddress(ports, { url, topicId: null, scoopedBy: null, namedBy: namedBy(article) })
  if (!missing) return { arrival, remarks }
  return { arrival, remarks: [`${missing.message} ${missing.remedy}${isBare ? '' : ' What was saved before stays.'}`] }
}
