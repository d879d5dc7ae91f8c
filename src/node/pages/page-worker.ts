import { parentPort } from 'node:worker_threads'
import { type ProblemWords, tell } from '../../core/base/problem.ts'
import { pageFacts, pageReading } from '../../core/scoop/page/read-page.ts'
import type { PageReading } from '../../core/scoop/scoop-operations.ts'

/** What the worker is asked: a page, and whether only to look at what it says of itself. */
export interface PageQuestion {
  readonly html: string
  readonly url: string | null
  readonly factsOnly: boolean
}

export type PageAnswer = { readonly content: PageReading } | { readonly problem: ProblemWords }

parentPort?.on('message', ({ html, url, factsOnly }: PageQuestion) => {
  parentPort?.postMessage(answerTo(() => (factsOnly ? pageFacts : pageReading)(html, url)))
})

function answerTo(read: () => PageReading): PageAnswer {
  try {
    return { content: read() }
  } catch (error) {
    return { problem: tell(error) }
  }
}
