import { Problem } from '../../core/base/problem.ts'
import type { PageReader } from '../../core/scoop/scoop-ports.ts'
import type { PageReading } from '../../core/scoop/scoop-operations.ts'
import { siteOfAddress } from '../../core/library/stand-in-names.ts'
import { decodeText } from '../sources/decode-text.ts'
import type { PageAnswer, PageQuestion } from './page-worker.ts'
import { type WorkerDesk, workerDesk, type WorkerLimits } from './worker-desk.ts'

const usual: WorkerLimits = { patience: 5000, idle: 30_000, memory: 400 }

/**
 * Reads fetched pages in a worker, in the encoding that the server, the page or its bytes tell. Of a page that takes
 * longer than five seconds only what it says of itself is kept.
 */
export function pageReader(limits: WorkerLimits = usual): PageReader {
  const desk = workerDesk<PageQuestion, PageAnswer>('pages/page-worker', limits)
  return {
    read: async ({ bytes, charset, url }) => {
      const html = decodeText(bytes, charset).text
      return (await asked(desk, { html, url, factsOnly: false })) ?? (await asked(desk, { html, url, factsOnly: true })) ?? unread(url)
    },
  }
}

async function asked(desk: WorkerDesk<PageQuestion, PageAnswer>, question: PageQuestion): Promise<PageReading | null> {
  const answer = await desk.ask(question)
  if (answer === null) return null
  if ('content' in answer) return answer.content
  const { code, what, remedy } = answer.problem
  throw new Problem(code, what, remedy)
}

function unread(url: string | null): PageReading {
  const siteName = siteOfAddress(url)
  return {
    title: '',
    byline: '',
    siteName,
    excerpt: '',
    publishedAt: null,
    image: null,
    content: '',
    text: '',
    language: null,
    canonicalUrl: null,
    capture: 'needs-browser',
    leadsTo: null,
  }
}
