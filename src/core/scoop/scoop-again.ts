import { Problem } from '../base/problem.ts'
import type { ArticleDetail } from '../library/article.ts'
import { captureAddress } from './capture-address.ts'
import type { Captured } from './fetch-article.ts'
import type { LongWorks } from './long-work.ts'
import { type Errand, runErrands } from './run-errands.ts'
import type { ScoopManyOutcome } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/** Captures the pages of articles anew, as far as they can be had; nothing that the curator wrote is touched. Throws not-found. */
export async function scoopAgain(ports: ScoopPorts, works: LongWorks, ids: readonly string[]): Promise<ScoopManyOutcome> {
  const articles = await Promise.all([...new Set(ids)].map(id => ports.library.article(id)))
  return runErrands(
    ports,
    works,
    articles.map((article, at) => errandOf(ports, article, at)),
    {
      underWay: `Capturing ${articles.length.toLocaleString('en')} articles again`,
      done: count => `Captured ${count.toLocaleString('en')} articles again`,
    },
  )
}

function errandOf(ports: ScoopPorts, article: ArticleDetail, at: number): Errand {
  const { id, url, title } = article
  return {
    target: url ?? title,
    at,
    url,
    capture: () => captureAgain(ports, article),
    async keep({ arrival }) {
      const undoable = await ports.library.recapture({ id, arrival, anew: true })
      return { id, became: undoable ? 'filled' : 'already', undoable }
    },
  }
}

async function captureAgain(ports: ScoopPorts, { url, source, body }: ArticleDetail): Promise<Captured> {
  if (url === null) throw new Problem('bad-input', 'This article has no address to capture it from.', 'Give it one in its details.')
  // What came from a feed or a file may name any address; the curator did not.
  const namedBy = source.kind === 'page' || source.kind === 'by-hand' ? 'curator' : 'page'
  const { arrival, remarks, missing } = await captureAddress(ports, { url, topicId: null, scoopedBy: null, namedBy })
  if (!missing) return { arrival, remarks }
  const stays = body === '' ? '' : ' What was saved before stays.'
  return { arrival, remarks: [`${missing.message} ${missing.remedy}${stays}`] }
}
